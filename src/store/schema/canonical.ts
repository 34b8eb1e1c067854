import type * as z from 'zod/mini';
import { isRecord, withoutTrailing } from '../../text/index.ts';
import { entriesOf, factsOf, fieldsIn, isDefault, isNothing } from './field.ts';
import type { Meaning } from './field.ts';
import { timeZoneName, withoutTime } from './times.ts';

/**
 * Returns a value as its field means it, as JSON: two values of a field mean the same when theirs are equal. Keys that the schema
 * does not have, nulls and defaults are left out. A schema is missing where the file may hold anything.
 */
export function canonical(schema: z.ZodMiniType | undefined, value: unknown): unknown {
  if (schema === undefined ? isNothing(value) : isDefault(schema, value)) return undefined;
  if (Array.isArray(value)) return canonicalList(schema, value);
  if (isRecord(value)) return canonicalMap(schema, value);
  const { meaning, default: byDefault } = schema === undefined ? {} : factsOf(schema);
  const scalar = canonicalScalar(meaning, value);
  return scalar === canonicalScalar(meaning, byDefault) ? undefined : scalar;
}

/**
 * Returns whether a value means no more than its absence: whether {@link canonical} has nothing for it. Looks no further than to the
 * first part that says something, because comparing asks this at every level.
 */
export function isUnset(schema: z.ZodMiniType | undefined, value: unknown): boolean {
  if (schema === undefined ? isNothing(value) : isDefault(schema, value)) return true;
  if (Array.isArray(value)) return false;
  if (!isRecord(value)) return canonical(schema, value) === undefined;
  const fields = schema && fieldsIn(schema);
  const keys = Object.keys(fields ?? value);
  return keys.every((key) => isUnset(fields?.[key], value[key]));
}

/** Returns whether two values of a field mean the same to the platform. */
export function isSame(schema: z.ZodMiniType | undefined, a: unknown, b: unknown): boolean {
  const meaning = schema && factsOf(schema).meaning;
  if (meaning === 'degrees' && isNumeric(a) && isNumeric(b))
    return Math.abs(Number(a) - Number(b)) < SAME_PLACE;
  return JSON.stringify(canonical(schema, a)) === JSON.stringify(canonical(schema, b));
}

/** Returns what two spellings of a coupon code have in common: a store cannot have both. */
export function codeKey(code: string): string {
  return String(spellings.code(code));
}

/** Degrees: about a metre, more than single precision or six decimals take away. */
const SAME_PLACE = 9e-6;

/** Removes from a list's only entry the keys that mean nothing there; see `FieldFacts.idleWhenAlone`. */
export function withoutIdle(
  schema: z.ZodMiniType | undefined,
  items: readonly unknown[],
): readonly unknown[] {
  const idle = (schema && factsOf(schema).idleWhenAlone) ?? [];
  const [only] = items;
  if (idle.length === 0 || items.length !== 1 || !isRecord(only)) return items;
  return [Object.fromEntries(Object.entries(only).filter(([key]) => !idle.includes(key)))];
}

function canonicalList(schema: z.ZodMiniType | undefined, value: readonly unknown[]): unknown {
  const item = schema && entriesOf(schema);
  // An entry that says nothing is an entry all the same.
  const items = withoutIdle(schema, value).map((each) => canonical(item, each) ?? null);
  if (schema === undefined || factsOf(schema).meaning !== 'set') return items;
  const byText = new Map(items.map((each) => [JSON.stringify(each), each]));
  return [...byText.keys()].sort().map((text) => byText.get(text));
}

function canonicalMap(
  schema: z.ZodMiniType | undefined,
  value: Readonly<Record<string, unknown>>,
): unknown {
  const fields = schema && fieldsIn(schema);
  const entries: [string, unknown][] = [];
  for (const key of fields === undefined ? Object.keys(value).sort() : Object.keys(fields)) {
    // A promotion has few of its thirty fields.
    if (value[key] === undefined) continue;
    const inner = canonical(fields?.[key], value[key]);
    if (inner !== undefined) entries.push([key, inner]);
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function canonicalScalar(meaning: Meaning | undefined, value: unknown): unknown {
  if (typeof value === 'string' && meaning === undefined) return value.replaceAll('\r\n', '\n');
  const isText = typeof value === 'string' || typeof value === 'number';
  if (!isText || meaning === undefined || meaning === 'set' || meaning === 'partial') return value;
  return spellings[meaning](String(value));
}

/** One spelling for each value of a meaning. */
const spellings: Readonly<
  Record<Exclude<Meaning, 'set' | 'partial'>, (text: string) => string | number>
> = {
  amount: plainDecimal,
  // The platform keeps whole seconds.
  instant: (text) => (Number.isNaN(Date.parse(text)) ? text : Math.floor(Date.parse(text) / 1000)),
  date: withoutTime,
  time: (text) => text.replace(/^(\d\d:\d\d)$/, '$1:00'),
  zone: timeZoneName,
  email: (text) => text.toLowerCase(),
  // The shop takes a code in capitals or not: a store cannot have both.
  code: (text) => text.toLowerCase(),
  degrees: (text) => (isNumeric(text) ? Number(text) : text),
  id: (text) => text,
};

/** Takes away zeros that mean nothing: `010.50` is `10.5`. */
function plainDecimal(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  return `${whole.replace(/^0+(?=\d)/, '')}.${withoutTrailing(fraction, '0')}`;
}

function isNumeric(value: unknown): boolean {
  return value !== '' && value !== null && Number.isFinite(Number(value));
}
