import { expect } from '@jest/globals';
import { runMany } from './runMany.ts';
import type { Batch, Figures } from './runMany.ts';

/** Runs schedules and expects that every invariant holds in each; shows the trace of one in which it does not. */
export async function expectNoFailure(batch: Batch): Promise<Figures> {
  const figures = await runMany({ ...batch, mostFailures: 1 });
  const [failure] = figures.failures;
  const again = `npm run simulate -- --platform ${batch.world} --seed ${String(failure?.seed)}`;
  expect(failure === undefined ? '' : `${again}\n${failure.trace}`).toBe('');
  expect(figures.schedules).toBe(batch.to - batch.from);
  return figures;
}
