import { parse } from 'yaml';

interface Manifest {
  readonly inputs: Readonly<Record<string, Input>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

interface Input {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
}

interface Row {
  /** The platform that the row belongs to; blank for all of them. */
  readonly platform: string;
  readonly cells: readonly string[];
}

/** A description that is about one platform begins with its name. */
const PLATFORM = /^(BigCommerce|commercetools)\. /;

/**
 * Writes the inputs and outputs of an action's manifest into a README, between `<!-- inputs:begin -->` and
 * `<!-- inputs:end -->`, and the same for `outputs`; returns the new README. Throws when a marker is missing.
 * The markers of another action than deploy begin with its name: `<!-- list-inputs:begin -->`.
 */
export function writeTables(readme: string, manifest: string, action = ''): string {
  const prefix = action === '' ? '' : `${action}-`;
  const { inputs, outputs } = parse(manifest) as Manifest;
  const inputRows = Object.entries(inputs).map(([name, { description, ...input }]) =>
    toRow(description, (text) => [`\`${name}\``, showDefault(input), text]),
  );
  const outputRows = Object.entries(outputs).map(([name, { description }]) =>
    toRow(description, (text) => [`\`${name}\``, text]),
  );
  const withInputs = fill(
    readme,
    `${prefix}inputs`,
    renderTables(['Input', 'Default', 'Meaning'], inputRows),
  );
  return fill(withInputs, `${prefix}outputs`, renderTables(['Output', 'Meaning'], outputRows));
}

/** Tells whether a README has tables of an action other than deploy. */
export function hasTables(readme: string, action: string): boolean {
  return readme.includes(`<!-- ${action}-`);
}

function toRow(description: string, cells: (text: string) => readonly string[]): Row {
  const platform = PLATFORM.exec(description)?.[1] ?? '';
  return { platform, cells: cells(description.replace(PLATFORM, '').replaceAll('|', '\\|')) };
}

function showDefault(input: Omit<Input, 'description'>): string {
  if (input.required) return 'required';
  return input.default === undefined ? '' : `\`${input.default}\``;
}

function renderTables(head: readonly string[], rows: readonly Row[]): string {
  return [...Map.groupBy(rows, ({ platform }) => platform)]
    .map(([platform, own]) => {
      const [first = '', ...others] = head;
      const title = platform === '' ? first : `${first}, ${platform} only`;
      return [[title, ...others], head.map(() => '---'), ...own.map(({ cells }) => cells)]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
    })
    .join('\n\n');
}

function fill(readme: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [before, rest] = splitOnce(readme, begin);
  const [, after] = splitOnce(rest, end);
  return `${before}${begin}\n\n${content}\n\n${end}${after}`;
}

function splitOnce(text: string, marker: string): readonly [string, string] {
  const index = text.indexOf(marker);
  if (index === -1) throw new Error(`The README has no ${marker}.`);
  return [text.slice(0, index), text.slice(index + marker.length)];
}
