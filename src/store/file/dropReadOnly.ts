import { isRecord } from '../schema/entry.ts';
import type { Fault } from './growTree.ts';
import { offsetOfKey } from './tree.ts';
import type { Tree } from './tree.ts';

/**
 * Keys that the platform's own examples and answers have, but that it does not take: they are left out with a warning, so
 * that what is copied from there works. `*` stands for each entry of a list.
 */
const paths = [
  ['locations', '*', 'created_at'],
  ['locations', '*', 'updated_at'],
  ['promotions', '*', 'created_from'],
  ['promotions', '*', 'current_uses'],
  ['promotions', '*', 'rules', '*', 'currency_code'],
] as const;

/** Leaves out what only the platform sets. Returns the values that remain, and a warning for each that was left out. */
export function dropReadOnly(tree: Tree): {
  readonly value: unknown;
  readonly warnings: readonly Fault[];
} {
  const warnings: Fault[] = [];
  const value = paths.reduce<unknown>(
    (remaining, path) =>
      without(remaining, path, (place) => {
        const key = path.at(-1) ?? '';
        warnings.push({
          offset: offsetOfKey(tree, place),
          message: `${key} is left out: the platform sets it itself or drops it.`,
        });
      }),
    tree.value,
  );
  return { value, warnings };
}

function without(
  value: unknown,
  [step, ...rest]: readonly string[],
  found: (place: readonly PropertyKey[]) => void,
): unknown {
  if (step === undefined) return value;
  if (step === '*') {
    if (!Array.isArray(value)) return value;
    return value.map((item: unknown, at) =>
      without(item, rest, (place) => {
        found([at, ...place]);
      }),
    );
  }
  if (!isRecord(value) || !(step in value)) return value;
  const { [step]: inner, ...others } = value;
  if (rest.length > 0)
    return {
      ...value,
      [step]: without(inner, rest, (place) => {
        found([step, ...place]);
      }),
    };
  found([step]);
  return others;
}
