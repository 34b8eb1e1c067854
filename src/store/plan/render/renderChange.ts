import type { Change, CodeChanges, FieldChange } from '../change.ts';

/** A change as rows of text, for the log and for a table. */
export interface ChangeText {
  /** `+ create`, `~ update` or `- delete`. */
  readonly action: string;
  /** `location BIGC-1`, `promotion "Free shipping" (id 7)`. */
  readonly subject: string;
  readonly fields: readonly FieldText[];
}

/** One line of a change, in words: a field, and its values before and after. */
export interface FieldText {
  readonly path: string;
  /** Empty when there was nothing. */
  readonly before: string;
  readonly after: string;
}

const signs = { create: '+', update: '~', delete: '-' } as const;

/** Puts a change into words, every value in full. */
export function renderChange(change: Change): ChangeText {
  const { action, kind, key } = change;
  const name = kind === 'promotion' ? JSON.stringify(key) : key;
  const id = 'id' in change ? ` (id ${String(change.id)})` : '';
  return {
    action: `${signs[action]} ${action}`,
    subject: `${kind} ${name}${id}`,
    fields: [
      ...change.fields.map(renderField),
      ...(change.kind === 'promotion' ? renderCodes(change.codes) : []),
    ],
  };
}

function renderField({ path, before, after }: FieldChange): FieldText {
  return { path, before: renderValue(before), after: renderValue(after) };
}

/** A line for each code, with all that is said of it. */
function renderCodes({ delete: gone, create: made }: CodeChanges): readonly FieldText[] {
  return [
    ...gone.map(({ code }) => ({ path: CODES, before: code, after: '' })),
    ...made.map((code) => ({ path: CODES, before: '', after: describeCode(code) })),
  ];
}

/** Where the lines of coupon codes stand. */
export const CODES = 'codes';

function describeCode({ code, ...settings }: CodeChanges['create'][number]): string {
  const said = Object.entries(settings).map(([key, value]) => `${key}: ${renderValue(value)}`);
  return said.length === 0 ? code : `${code} (${said.join(', ')})`;
}

function renderValue(value: unknown): string {
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
