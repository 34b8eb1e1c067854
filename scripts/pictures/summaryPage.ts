import { escapeHtml } from './escapeHtml.ts';
import { ganttChart } from './ganttChart.ts';

const STYLE = `
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
  const style = `<style>${STYLE}</style>`;
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
