import type { z } from 'zod';
import { withoutTrailing } from '../../text/index.ts';
import { entriesOf, factsOf, fieldsIn, isDefault, isNothing, isRecord } from '../schema/index.ts';
import type { Meaning } from '../schema/index.ts';
import type { FieldChange } from './change.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Where two values stand, and what they are. A schema is missing where the file may hold anything. */
interface Spot {
  readonly path: string;
  readonly schema: z.ZodType | undefined;
}

/**
 * Compares what the file sets with what the store has, the way the fields of the schema mean it: amounts as decimals, dates as
 * instants, ids as sets. Top-level keys that the file leaves out are left alone. Lists are compared whole, with what the
 * platform fills in and without keys that the schema does not have. Nothing comes back when both mean the same.
 */
export function compareFields(
  schema: z.ZodType,
  desired: Fields,
  current: Fields,
): readonly FieldChange[] {
  return compareKeys({ path: '', schema }, keysOf(desired), [desired, current]);
}

function compareKeys(
  { path, schema }: Spot,
  keys: readonly string[],
  [desired, current]: readonly [Fields, Fields],
): readonly FieldChange[] {
  const fields = schema && fieldsIn(schema);
  return keys.flatMap((key) => {
    const spot = { path: path === '' ? key : `${path}.${key}`, schema: fields?.[key] };
    return compare(spot, desired[key], current[key]);
  });
}

function compare(spot: Spot, desired: unknown, current: unknown): readonly FieldChange[] {
  const { path, schema } = spot;
  if (isNothing(current) && isUnset(schema, desired)) return [];
  if (isNothing(desired) && isUnset(schema, current)) return [];
  const meaning = schema && factsOf(schema).meaning;
  if (isRecord(desired) && isRecord(current)) {
    const keys = keysOf(desired);
    const extra = meaning === 'partial' ? [] : keysToUnset(schema, current);
    return compareKeys(spot, [...new Set([...keys, ...extra])], [desired, current]);
  }
  const isList = Array.isArray(desired) && Array.isArray(current);
  if (isList && meaning !== 'set') return compareLists(spot, desired, current);
  const isSame = isList ? sameSet(spot, desired, current) : sameScalar(meaning, desired, current);
  return isSame ? [] : [{ path, before: current, after: desired }];
}

function isUnset(schema: z.ZodType | undefined, value: unknown): boolean {
  return schema === undefined ? isNothing(value) : isDefault(schema, value);
}

/** Keys of the store's value that the file could set and does not. What else the platform answers with is new or its own. */
function keysToUnset(schema: z.ZodType | undefined, current: Fields): readonly string[] {
  const fields = (schema && fieldsIn(schema)) ?? {};
  return keysOf(current).filter((key) => {
    const inner = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return inner !== undefined && factsOf(inner).isAdded !== true;
  });
}

function compareLists(
  { path, schema }: Spot,
  desired: readonly unknown[],
  current: readonly unknown[],
): readonly FieldChange[] {
  const length = Math.max(desired.length, current.length);
  return Array.from({ length }, (_, at) => at).flatMap((at) =>
    compareItem(
      { path: `${path}[${String(at)}]`, schema: schema && entriesOf(schema) },
      desired[at],
      current[at],
    ),
  );
}

/** An entry that only one list has is a difference, even if it says nothing. */
function compareItem(spot: Spot, desired: unknown, current: unknown): readonly FieldChange[] {
  if ((desired === undefined) === (current === undefined)) return compare(spot, desired, current);
  return [{ path: spot.path, before: current, after: desired }];
}

function sameSet(
  { path, schema }: Spot,
  desired: readonly unknown[],
  current: readonly unknown[],
): boolean {
  if (![...desired, ...current].some((item) => typeof item === 'object'))
    return sameTexts(desired.map(String), current.map(String));
  const spot = { path, schema: schema && entriesOf(schema) };
  const same = (one: unknown, other: unknown): boolean => compare(spot, one, other).length === 0;
  return (
    desired.every((one) => current.some((other) => same(one, other))) &&
    current.every((other) => desired.some((one) => same(one, other)))
  );
}

function sameTexts(desired: readonly string[], current: readonly string[]): boolean {
  const [left, right] = [new Set(desired), new Set(current)];
  return left.size === right.size && [...left].every((item) => right.has(item));
}

/** Returns whether two values that are no maps and no lists mean the same to the platform. */
function sameScalar(meaning: Meaning | undefined, a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  const [left, right] = [show(a), show(b)];
  if (left === undefined || right === undefined) return false;
  switch (meaning) {
    case 'amount':
      return plainDecimal(left) === plainDecimal(right);
    case 'instant':
      // The platform keeps whole seconds.
      return Math.floor(Date.parse(left) / 1000) === Math.floor(Date.parse(right) / 1000);
    case 'date':
      return left.slice(0, DATE) === right.slice(0, DATE);
    case 'id':
      return left === right;
    default:
      return (
        typeof a === typeof b && left.replaceAll('\r\n', '\n') === right.replaceAll('\r\n', '\n')
      );
  }
}

/** Characters of `2026-12-24`. */
const DATE = 10;

function show(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

/** Takes away zeros that mean nothing: `010.50` is `10.5`. */
function plainDecimal(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  return `${whole.replace(/^0+(?=\d)/, '')}.${withoutTrailing(fraction, '0')}`;
}

function keysOf(fields: Fields): readonly string[] {
  return Object.keys(fields).filter((key) => fields[key] !== undefined);
}
