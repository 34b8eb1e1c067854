import { isRecord } from '../schema/entry.ts';
import type { FieldChange } from './change.ts';
import { isDefault, isNothing } from './defaults.ts';
import { knownKeys } from './knownKeys.ts';
import { meaningOf, sameScalar } from './meanings.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Where two values stand: the key that they or their list stand under, and that of the map around them. */
interface Spot {
  readonly path: string;
  readonly key: string;
  readonly parent: string;
}

/**
 * Compares what the file sets with what the store has, the way the platform means it: money as decimals, dates as instants,
 * ids as sets. Top-level keys that the file leaves out are left alone. Lists are compared whole, with what the platform
 * fills in and without keys that are not the file's to set. Nothing comes back when both mean the same.
 */
export function compareFields(desired: Fields, current: Fields): readonly FieldChange[] {
  return compareKeys({ path: '', key: '', parent: '' }, keysOf(desired), [desired, current]);
}

function compareKeys(
  { path, key: parent }: Spot,
  keys: readonly string[],
  [desired, current]: readonly [Fields, Fields],
): readonly FieldChange[] {
  return keys.flatMap((key) => {
    const spot = { path: path === '' ? key : `${path}.${key}`, key, parent };
    return compare(spot, desired[key], current[key]);
  });
}

function compare(spot: Spot, desired: unknown, current: unknown): readonly FieldChange[] {
  const { path, key, parent } = spot;
  if (isNothing(current) && isDefault(parent, key, desired)) return [];
  if (isNothing(desired) && isDefault(parent, key, current)) return [];
  if (isRecord(desired) && isRecord(current)) {
    const keys = keysOf(desired);
    const extra = keysOf(current).filter((name) => !keys.includes(name) && knownKeys.has(name));
    return compareKeys(spot, meaningOf(key) === 'partial' ? keys : [...keys, ...extra], [
      desired,
      current,
    ]);
  }
  if (Array.isArray(desired) && Array.isArray(current)) {
    if (meaningOf(key) !== 'set') return compareLists(spot, desired, current);
    return sameSet(spot, desired, current) ? [] : [{ path, before: current, after: desired }];
  }
  return sameScalar(meaningOf(key), desired, current)
    ? []
    : [{ path, before: current, after: desired }];
}

function compareLists(
  { path, ...spot }: Spot,
  desired: readonly unknown[],
  current: readonly unknown[],
): readonly FieldChange[] {
  const length = Math.max(desired.length, current.length);
  return Array.from({ length }, (_, at) => at).flatMap((at) =>
    compareItem({ ...spot, path: `${path}[${String(at)}]` }, desired[at], current[at]),
  );
}

/** An entry that only one list has is a difference, even if it says nothing. */
function compareItem(spot: Spot, desired: unknown, current: unknown): readonly FieldChange[] {
  if ((desired === undefined) === (current === undefined)) return compare(spot, desired, current);
  return [{ path: spot.path, before: current, after: desired }];
}

function sameSet(spot: Spot, desired: readonly unknown[], current: readonly unknown[]): boolean {
  if (![...desired, ...current].some((item) => typeof item === 'object'))
    return sameTexts(desired.map(String), current.map(String));
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

function keysOf(fields: Fields): readonly string[] {
  return Object.keys(fields).filter((key) => fields[key] !== undefined);
}
