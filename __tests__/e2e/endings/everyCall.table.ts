import { afterAll, describe, expect, test } from '@jest/globals';
import { ENDINGS, runStuck, STEPS, TRAPS } from '../../support/runs/stuckRuns.ts';
import type { StepName } from '../../support/runs/stuckRuns.ts';
import { expectEnd } from './expectEnd.ts';

// Everything that can hold a run, at each of its calls, with each ending. `npm run check` runs it; `npm test` a choice of it.

/** Runs at once: they mostly wait. */
const AT_ONCE = 6;

const figures = { runs: 0, stuck: 0, slowestMs: 0 };

afterAll(() => {
  const { runs, stuck, slowestMs } = figures;
  process.stderr.write(
    `${String(runs)} runs, ${String(stuck)} of them stuck; the slowest lived on for ${slowestMs.toFixed(0)} ms after its signal.\n`,
  );
});

describe.each(Object.keys(STEPS) as StepName[])('%s', (name) => {
  test.each(TRAPS)(
    'ends, whatever call it is stuck in: %s',
    async (trap) => {
      const whole = await runStuck(name, { trap, from: Infinity, ending: 'time limit' });
      expect({ exitCode: whole.exitCode, errors: whole.errors }).toEqual({
        exitCode: 0,
        errors: '',
      });
      // One more: the site is only asked for by a name, which can be stuck, in runs that get stuck.
      const calls = Array.from({ length: whole.calls + 1 }, (_, index) => index + 1);
      const cases = calls.flatMap((from) => ENDINGS.map((ending) => ({ trap, from, ending })));
      await inParallel(cases, async (stuckAt) => {
        const run = await runStuck(name, stuckAt);
        figures.runs += 1;
        if (run.isStuck) figures.stuck += 1;
        figures.slowestMs = Math.max(figures.slowestMs, run.livedOnMs || 0);
        try {
          expectEnd(run, stuckAt);
        } catch (error) {
          const { from, ending } = stuckAt;
          throw new Error(`Stuck at call ${String(from)}, ended by ${ending}:\n${run.log}`, {
            cause: error,
          });
        }
      });
    },
    600_000,
  );
});

async function inParallel<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const work = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
