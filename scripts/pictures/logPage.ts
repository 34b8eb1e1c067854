import { escapeHtml } from './escapeHtml.ts';

const STYLE = `
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
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${lines.join('')}`;
}
