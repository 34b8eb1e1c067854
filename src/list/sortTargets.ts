import type { Target } from './targetList.ts';

/**
 * Sorts targets by columns, in order of precedence. Compares UTF-16 code units, which gives the same order on every machine.
 * Puts null last.
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
