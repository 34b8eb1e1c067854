import { isRecord } from '../../text/index.ts';

/** Where a part of a value is: its key, below another part; undefined for the value itself. */
export type Spot = { readonly key: PropertyKey; readonly above: Spot } | undefined;

/** In place of a part, leaves its key out. */
export const LEFT_OUT = Symbol('left out');

/**
 * Replaces the entries of a list or the values of a map. Returns the value itself where each part stays itself: nearly all of a
 * file does, and it can have a hundred thousand parts.
 */
export function mapParts(
  value: unknown,
  above: Spot,
  replace: (part: unknown, spot: NonNullable<Spot>) => unknown,
): unknown {
  if (!Array.isArray(value) && !isRecord(value)) return value;
  const before = Object.entries(value);
  const after = before.map(([key, part]) =>
    replace(part, { key: Array.isArray(value) ? Number(key) : key, above }),
  );
  if (before.every(([, part], at) => part === after[at])) return value;
  if (Array.isArray(value)) return after;
  const entries = before.map(([key], at) => [key, after[at]] as const);
  return Object.fromEntries(entries.filter(([, part]) => part !== LEFT_OUT));
}

/** Lists the keys that lead to a part. */
export function pathOf(spot: Spot): readonly PropertyKey[] {
  const path: PropertyKey[] = [];
  for (let at = spot; at !== undefined; at = at.above) path.unshift(at.key);
  return path;
}
