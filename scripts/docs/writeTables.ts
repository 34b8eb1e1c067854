import { parse } from 'yaml';
import { fillPage } from './fillPage.ts';

/** A page with the tables of an action or a reusable workflow, and their source. */
interface TablePage {
  readonly page: string;
  /** Prefix of the page's markers; empty for the deploy action. */
  readonly prefix: string;
  readonly manifest: string;
}

/** All pages with tables. */
export const tablePages: readonly TablePage[] = [
  { page: 'docs/reference.md', prefix: '', manifest: 'action.yml' },
  { page: 'docs/previews.md', prefix: 'preview', manifest: '.github/workflows/preview.yml' },
  { page: 'docs/previews.md', prefix: 'teardown', manifest: 'teardown/action.yml' },
  { page: 'docs/fleet.md', prefix: 'deploy-fleet', manifest: '.github/workflows/deploy-fleet.yml' },
  { page: 'docs/fleet.md', prefix: 'what-is-live', manifest: '.github/workflows/what-is-live.yml' },
  { page: 'docs/fleet.md', prefix: 'package', manifest: 'package/action.yml' },
  { page: 'docs/fleet.md', prefix: 'list', manifest: 'list/action.yml' },
  { page: 'docs/store.md', prefix: 'store', manifest: 'store/action.yml' },
  { page: 'docs/connect.md', prefix: 'connector', manifest: 'connector/action.yml' },
  { page: 'docs/rollback.md', prefix: 'rollback', manifest: 'rollback/action.yml' },
  {
    page: 'docs/rollback.md',
    prefix: 'rollback-workflow',
    manifest: '.github/workflows/rollback.yml',
  },
  {
    page: 'docs/connect.md',
    prefix: 'connect-preview',
    manifest: '.github/workflows/connect-preview.yml',
  },
  {
    page: 'docs/connect.md',
    prefix: 'connect-release',
    manifest: '.github/workflows/connect-release.yml',
  },
];

interface Manifest {
  readonly inputs?: Readonly<Record<string, Input>>;
  readonly outputs?: Readonly<Record<string, { readonly description: string }>>;
}

interface Input {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string | number | boolean;
}

interface Row {
  /** The row's platform; empty for all platforms. */
  readonly platform: string;
  readonly cells: readonly string[];
}

/** A description for one platform begins with its name. */
const PLATFORM = /^(BigCommerce|commercetools)\. /;

/**
 * Writes the inputs and outputs of an action or a callable workflow into a page, between `<!-- inputs:begin -->` and
 * `<!-- inputs:end -->`, and the same for `outputs`. Markers of other actions than deploy have a prefix:
 * `<!-- list-inputs:begin -->`. Returns the new page. Throws when a marker is missing.
 */
export function writeTables(page: string, manifest: string, prefix = ''): string {
  const begin = prefix === '' ? '' : `${prefix}-`;
  const { inputs = {}, outputs = {} } = declarationsOf(manifest);
  const inputRows = Object.entries(inputs).map(([name, { description, ...input }]) =>
    toRow(description, (text) => [`\`${name}\``, showDefault(input), text]),
  );
  const outputRows = Object.entries(outputs).map(([name, { description }]) =>
    toRow(description, (text) => [`\`${name}\``, text]),
  );
  const inputTables = renderTables(['Input', 'Default', 'Meaning'], inputRows);
  const withInputs = fillPage(page, `${begin}inputs`, inputTables);
  if (outputRows.length === 0) return withInputs;
  return fillPage(withInputs, `${begin}outputs`, renderTables(['Output', 'Meaning'], outputRows));
}

function declarationsOf(manifest: string): Manifest {
  const parsed = parse(manifest) as Manifest & {
    readonly on?: { readonly workflow_call: Manifest };
  };
  return parsed.on === undefined ? parsed : parsed.on.workflow_call;
}

function toRow(description: string, cells: (text: string) => readonly string[]): Row {
  const platform = PLATFORM.exec(description)?.[1] ?? '';
  return { platform, cells: cells(description.replace(PLATFORM, '').replaceAll('|', '\\|')) };
}

function showDefault(input: Omit<Input, 'description'>): string {
  if (input.required) return 'required';
  return input.default === undefined ? '' : `\`${String(input.default)}\``;
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
