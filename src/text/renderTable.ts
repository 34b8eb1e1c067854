import { escapeMarkdown, escapeWholeMarkdown } from './plain.ts';

/** Renders a table as Markdown. Whatever its cells say is escaped, and cut after 500 characters unless it is to stay whole. */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { isWhole = false }: { readonly isWhole?: boolean } = {},
): string {
  const escape = isWhole ? escapeWholeMarkdown : escapeMarkdown;
  return renderMarkdownTable(
    head.map(escape),
    rows.map((cells) => cells.map(escape)),
  );
}

/** Renders a table whose cells are Markdown already, such as links. */
export function renderMarkdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
