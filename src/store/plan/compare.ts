import type * as z from 'zod/mini';
import { isRecord } from '../../text/index.ts';
import {
  entriesOf,
  factsOf,
  fieldAt,
  fieldsIn,
  isSame,
  isUnset,
  withoutIdle,
} from '../schema/index.ts';
import type { FieldChange } from './change.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Where two values stand, and what they are. A schema is missing where the file may hold anything. */
interface Spot {
  readonly path: string;
  readonly schema: z.ZodMiniType | undefined;
}

/**
 * Compares what the file sets with what the store has, the way the fields of the schema mean it; see `isSame`. Top-level keys
 * that the file leaves out are left alone. Lists are compared whole, with what the platform fills in and without keys that the
 * schema does not have. Nothing comes back when both mean the same.
 */
export function compareFields(
  schema: z.ZodMiniType,
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
  if (isUnset(schema, desired) && isUnset(schema, current)) return [];
  const meaning = schema && factsOf(schema).meaning;
  if (isRecord(desired) && isRecord(current)) {
    const keys = keysOf(desired);
    const extra = meaning === 'partial' ? [] : keysToUnset(schema, current);
    return compareKeys(spot, [...new Set([...keys, ...extra])], [desired, current]);
  }
  if (Array.isArray(desired) && Array.isArray(current) && meaning !== 'set') {
    const isLengthSame = desired.length === current.length;
    const [wanted, shown] = [desired, current].map((items: readonly unknown[]) =>
      isLengthSame ? withoutIdle(schema, items) : items,
    );
    return compareLists(spot, wanted ?? [], shown ?? []);
  }
  return isSame(schema, desired, current) ? [] : [{ path, before: current, after: desired }];
}

/** Keys of the store's value that the file could set and does not. What else the platform answers with is new or its own. */
function keysToUnset(schema: z.ZodMiniType | undefined, current: Fields): readonly string[] {
  return keysOf(current).filter((key) => {
    const inner = schema && fieldAt(schema, key);
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

function keysOf(fields: Fields): readonly string[] {
  return Object.keys(fields).filter((key) => fields[key] !== undefined);
}
