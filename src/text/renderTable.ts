import { escapeMarkdown, escapeWholeMarkdown } from './plain.ts';

/** Renders a table as Markdown. Whatever its cells say is escaped, and cut after 500 characters unless it is to stay whole. */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { isWhole = false }: { readonly isWhole?: boolean } = {},
): string {
  const escape = isWhole ? escapeWholeMarkdown : escapeMarkdown;
  const line = (cells: readonly string[]): string => `| ${cells.map(escape).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}
