import type { Target } from './targetList.ts';

/**
 * Sorts targets by columns, the first one first, in the order of UTF-16 units, which is the same on every machine. Values
 * that the platform does not say come last.
 */
export function sortTargets<T extends Target>(
  targets: readonly T[],
  columns: readonly (keyof T & string)[],
): readonly T[] {
  return targets.toSorted((one, other) => {
    for (const column of columns) {
      const order = compare(one[column] ?? null, other[column] ?? null);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function compare(one: Target[string], other: Target[string]): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}
