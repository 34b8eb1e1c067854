import { oneLine, wholeLine } from '../../../text/index.ts';
import type { Change, CodeChanges, FieldChange, StorePlan } from '../change.ts';
import { summarizePlan } from './summarizePlan.ts';

/** Where the lines of coupon codes stand. */
const CODES = 'codes';

/**
 * Renders a plan as lines for the log: each change with its fields, what the policy leaves as it is, what the file does not have,
 * and one line that sums up. Warnings are logged as warnings instead.
 */
export function renderPlan(plan: StorePlan): readonly string[] {
  const changes = plan.changes
    .map(renderChange)
    .flatMap(({ action, subject, fields }) => [
      oneLine(`${action} ${subject}`),
      ...fields.map((field) => `    ${wholeLine(renderField(action, field))}`),
    ]);
  const held = plan.held
    .map(renderChange)
    .map(({ subject }) => oneLine(`= keep ${subject}: it differs, but policy is ${plan.policy}`));
  const notes = plan.notes.map((note) => wholeLine(`= ${note}`));
  return [...changes, ...held, ...notes, summarizePlan(plan)];
}

function renderField(action: string, { path, before, after }: FieldText): string {
  if (path === CODES) return before === '' ? `+ code ${after}` : `- code ${before}`;
  const change = action.startsWith('+')
    ? after || 'null'
    : `${before || '(none)'} → ${after || '(none)'}`;
  return `${path}: ${change}`;
}

/** A change as rows of text, for the log and for a table. */
export interface ChangeText {
  /** `+ create`, `~ update` or `- delete`. */
  readonly action: string;
  /** `location BIGC-1`, `promotion "Free shipping" (id 7)`. */
  readonly subject: string;
  readonly fields: readonly FieldText[];
}

/** One line of a change, in words: a field, and its values before and after. */
interface FieldText {
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
      ...change.fields.map(describeField),
      ...(change.kind === 'promotion' ? describeCodes(change.codes) : []),
    ],
  };
}

function describeField({ path, before, after }: FieldChange): FieldText {
  return { path, before: renderValue(before), after: renderValue(after) };
}

/** A line for each code, with all that is said of it. */
function describeCodes({ delete: gone, create: made }: CodeChanges): readonly FieldText[] {
  return [
    ...gone.map(({ code }) => ({ path: CODES, before: code, after: '' })),
    ...made.map((code) => ({ path: CODES, before: '', after: describeCode(code) })),
  ];
}

function describeCode({ code, ...settings }: CodeChanges['create'][number]): string {
  const said = Object.entries(settings).map(([key, value]) => `${key}: ${renderValue(value)}`);
  return said.length === 0 ? code : `${code} (${said.join(', ')})`;
}

function renderValue(value: unknown): string {
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
