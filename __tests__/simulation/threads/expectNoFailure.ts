import { expect } from '@jest/globals';
import type { Threads } from './openThreads.ts';
import type { Batch, Figures } from './runMany.ts';

/** Runs schedules in threads and expects every invariant to hold in each; shows the trace of one that fails. */
export async function expectNoFailure(
  batch: Omit<Batch, 'mostFailures'>,
  threads: Threads,
): Promise<Pick<Figures, 'schedules' | 'endings'>> {
  const endings: Record<string, number> = {};
  const failures: Figures['failures'][number][] = [];
  let schedules = 0;
  await threads.run([{ ...batch, mostFailures: 1 }], (figures) => {
    schedules += figures.schedules;
    failures.push(...figures.failures);
    for (const [status, count] of Object.entries(figures.endings)) {
      endings[status] = (endings[status] ?? 0) + count;
    }
  });
  const [failure] = failures.sort((one, other) => one.seed - other.seed);
  const again = `npm run simulate -- --platform ${batch.world} --seed ${String(failure?.seed)}`;
  expect(failure === undefined ? '' : `${again}\n${failure.trace}`).toBe('');
  expect(schedules).toBe(batch.to - batch.from);
  return { schedules, endings };
}
