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
const LONGEST_VALUE = 160;
const MOST_CODES = 10;

/** Puts a change into words: long values are cut, of many codes some are named. */
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

function renderCodes(codes: CodeChanges): readonly FieldText[] {
  const [gone, made] = [codes.delete, codes.create].map((some) => some.map(({ code }) => code));
  const [before, after] = [listCodes(gone), listCodes(made)];
  return before === '' && after === '' ? [] : [{ path: 'codes', before, after }];
}

function listCodes(codes: readonly string[] = []): string {
  const more = codes.length - MOST_CODES;
  const named = codes.slice(0, MOST_CODES).join(', ');
  return more > 0 ? `${named} and ${String(more)} more` : named;
}

function renderValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = JSON.stringify(value);
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)}…`;
}
