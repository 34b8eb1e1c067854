import { printable, withoutControls } from './plain.ts';

/**
 * What Markdown or GitHub acts on, by where it does so: anything else, such as `preview/pr-12`, is left as it is written.
 *
 * @see https://github.github.com/gfm/
 */
const ACTIVE = new RegExp(
  [
    // Code, emphasis, links, HTML, cells of a table, struck out text, formulas.
    /[\\`*[\]<|~$]/,
    // Emphasis, unless it stands within a word.
    /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
    // Entities; links that need no brackets.
    /&(?=[#a-z])|:(?=\/\/)|(?<=www)\./,
    // Headings, quotations, lists and lines: only where a line begins. There, `::` is a command in a log.
    /^[#>+=:-]|(?<=^\d{1,9})[.)](?=\s|$)/,
    // The marks that may close a heading.
    /(?<=\s)#(?=#*\s*$)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/** What mentions a user or an issue. A character without width within it prevents that, and no escape does. */
const MENTION = /@(?=[a-z\d.-])|#(?=\d)|\bgh-(?=\d)/gi;

/**
 * Escapes a text that is ours or was taken in before for Markdown, so that it shows as it is: no formatting, link, HTML or
 * table cell, and no mention of a user or an issue. What Markdown does not act on stays readable.
 */
export function escapeMarkdown(text: string): string {
  return escapeWholeMarkdown(printable(text));
}

/** Nothing in it can be active. Most texts are such, and this is much cheaper than a search with {@link ACTIVE}. */
const INACTIVE = /^[a-z\d /,]*$/i;

/** As {@link escapeMarkdown}, and keeps all of a text of any length. */
export function escapeWholeMarkdown(text: string): string {
  const line = withoutControls(text);
  if (INACTIVE.test(line)) return line;
  return line.replace(ACTIVE, String.raw`\$&`).replace(MENTION, '$&\u200b');
}

/** Makes a link of Markdown to a URL from outside. What is percent-encoded in it stays as it is. */
export function markdownLink(text: string, url: string): string {
  const target = encodeURI(url.toWellFormed()).replaceAll(/%25(?=[\da-f]{2})/gi, '%');
  return `[${escapeMarkdown(text)}](<${target}>)`;
}

/** Renders blocks of Markdown that are folded away below a line; no blocks give nothing. */
export function foldAway(line: string, blocks: readonly string[]): string[] {
  if (blocks.length === 0) return [];
  return [`<details><summary>${escapeMarkdown(line)}</summary>`, ...blocks, '</details>'];
}

/** Renders names and values as a block with a list. What has no value is left out; without any there is no block. Escaped. */
export function renderList(rows: readonly (readonly [string, string | undefined])[]): string[] {
  const lines = rows.flatMap(([name, value]) =>
    value ? [`- ${escapeMarkdown(name)}: ${escapeMarkdown(value)}`] : [],
  );
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** Renders a line of facts, the empty ones left out; none give nothing. Escaped. */
export function renderFactLine(facts: readonly (string | undefined)[]): string[] {
  const known = facts.flatMap((fact) => (fact ? [escapeMarkdown(fact)] : []));
  return known.length === 0 ? [] : [known.join(' · ')];
}

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
