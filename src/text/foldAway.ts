import { escapeMarkdown } from './plain.ts';

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
