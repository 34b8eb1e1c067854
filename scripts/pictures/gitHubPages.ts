const LOG_STYLE = `
  body { counter-reset: line; margin: 0; padding: 14px 0; width: 860px; background: #0d1117; color: #e6edf3; }
  body { font: 13px/20px 'DejaVu Sans Mono', monospace; }
  div { counter-increment: line; padding: 0 14px 0 48px; position: relative; white-space: pre-wrap; min-height: 20px; }
  div::before { content: counter(line); position: absolute; left: 0; width: 34px; }
  div::before { text-align: right; color: #7d8590; }
  .group { font-weight: bold; }
`;

/** Makes a page that shows a step's log in GitHub's style. */
export function logPage(log: string): string {
  const lines = log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `<div${line.startsWith('▾') ? ' class="group"' : ''}>${escapeHtml(line)}</div>`);
  return `<!doctype html><meta charset="utf-8"><style>${LOG_STYLE}</style>${lines.join('')}`;
}

const SUMMARY_STYLE = `
  body { margin: 0; padding: 18px 22px; width: 816px; background: #fff; color: #1f2328; }
  body { font: 14px/20px 'Liberation Sans', sans-serif; }
  h3 { margin: 0 0 12px; font-size: 20px; }
  p { margin: 0 0 12px; }
  a { color: #0969da; }
  details { margin: 0 0 12px; }
  table { border-collapse: collapse; margin: 0 0 14px; }
  td, th { border: 1px solid #d1d9e0; padding: 3px 12px; text-align: left; }
  td.number, th.number { text-align: right; }
  tr:nth-child(even) td { background: #f6f8fa; }
`;

/** Makes a page that shows a job summary in GitHub's style. Supports only the Markdown that summaries use. */
export function summaryPage(markdown: string): string {
  const blocks = markdown.trim().split(/\n{2,}/);
  const style = `<style>${SUMMARY_STYLE}</style>`;
  return `<!doctype html><meta charset="utf-8">${style}${blocks.map(renderBlock).join('')}`;
}

function renderBlock(block: string): string {
  if (block.startsWith('```mermaid')) return ganttChart(block);
  // Folded away, as GitHub shows it first.
  if (/^<details><summary>[\w, ]+<\/summary>$/.test(block) || block === '</details>') return block;
  if (block.startsWith('- ')) return renderList(block);
  if (block.startsWith('### ')) return `<h3>${renderInline(block.slice(4))}</h3>`;
  return block.startsWith('|') ? renderTable(block) : `<p>${renderInline(block)}</p>`;
}

function renderTable(block: string): string {
  const [head = [], alignments = [], ...rows] = block.split('\n').map(cellsOf);
  const row = (cells: readonly string[], tag: string): string => {
    const rendered = cells.map((cell, index) => {
      const isNumber = alignments[index]?.endsWith(':') ?? false;
      return `<${tag}${isNumber ? ' class="number"' : ''}>${renderInline(cell)}</${tag}>`;
    });
    return `<tr>${rendered.join('')}</tr>`;
  };
  const isHeadless = head.every((cell) => cell === '');
  return `<table>${isHeadless ? '' : row(head, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`;
}

function renderList(block: string): string {
  const items = block.split('\n').map((line) => `<li>${renderInline(line.slice(2))}</li>`);
  return `<ul>${items.join('')}</ul>`;
}

function cellsOf(line: string): readonly string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function renderInline(text: string): string {
  return escapeHtml(text)
    .replaceAll('&amp;emsp;', '&emsp;')
    .replaceAll(/\[(.*?)\]\(&lt;(.*?)&gt;\)/g, '<a href="$2">$1</a>')
    .replaceAll(/(?<!\\)\*\*(.*?)(?<!\\)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}

const CHART_WIDTH = 816;
const CHART_LEFT = 110;
const CHART_ROW = 22;

/** Draws a Mermaid gantt chart whose tasks have start and end times in milliseconds. */
function ganttChart(source: string): string {
  const tasks = [...source.matchAll(/^ {2}(.+?) :(\d+), (\d+)$/gm)].map(
    ([, name = '', from, to]) => {
      return { name, from: Number(from), to: Number(to) };
    },
  );
  const end = Math.max(1, ...tasks.map(({ to }) => to));
  const x = (ms: number): number => CHART_LEFT + (ms / end) * (CHART_WIDTH - CHART_LEFT - 10);
  const bars = tasks.map(({ name, from, to }, index) => {
    const y = index * CHART_ROW;
    const width = Math.max(2, x(to) - x(from));
    const bar = `<rect x="${x(from).toFixed(1)}" y="${String(y + 3)}" width="${width.toFixed(1)}" height="16" rx="3" fill="#8250df" opacity="0.75"/>`;
    return `<text x="0" y="${String(y + 15)}" font-size="12">${escapeHtml(name)}</text>${bar}`;
  });
  const height = String(tasks.length * CHART_ROW);
  return `<svg width="${String(CHART_WIDTH)}" height="${height}" font-family="Liberation Sans">${bars.join('')}</svg>`;
}

/** Escapes a text for HTML. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
