import assert from 'node:assert/strict';
import type { ShownAnnotation } from '../runnerModel/index.ts';

/**
 * Expects that no fault is annotated twice: the last error, which is the step's own, repeats none that has an annotation already.
 * Every run of a bundle is checked for it.
 */
export function expectAnnotatedOnce(annotations: readonly ShownAnnotation[]): void {
  const errors = annotations.filter(({ kind }) => kind === 'error');
  const own = errors.at(-1)?.message ?? '';
  const repeated = errors
    .slice(0, -1)
    .map(({ message }) => message.split('\n')[0] ?? '')
    .filter((line) => own.includes(line));
  // Not jest's own: benchmarks start bundles the same way.
  assert.deepEqual(repeated, []);
}
