import { printableJson } from '../text/index.ts';
import type { Target } from './targetList.ts';

/** Writes targets as JSON on one line that is safe to print in a later step. Redacts secrets. */
export function targetsJson(targets: readonly Target[]): string {
  return printableJson(targets);
}

/** Writes targets as JSON like {@link targetsJson}, as lists of at most `size` in the same order. None give an empty list. */
export function batchesJson(targets: readonly Target[], size: number): string {
  const count = Math.ceil(targets.length / size);
  return printableJson(
    Array.from({ length: count }, (_, at) => targets.slice(at * size, (at + 1) * size)),
  );
}
