import { runStep } from '../step/index.ts';
import { outcomeOfError } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { readRequest } from './readRequest.ts';
import type { TeardownRequest } from './readRequest.ts';
import type { OutputName, RunRecord, TeardownWorld } from './work.ts';

/** Runs the teardown action. Resolves with whether the step is green, and never rejects. */
export function runTeardown(world: TeardownWorld, cancelled: AbortSignal): Promise<boolean> {
  return runStep<TeardownRequest | undefined, Outcome, OutputName>(world, cancelled, (run) => {
    const record: RunRecord = { isUnderWay: false };
    return {
      read: () => readRequest(world.runner, world.platforms),
      failed: (error) => {
        const { job, isUnderWay } = record;
        return outcomeOfError(error, job && { target: job.removal.target, isUnderWay });
      },
      load: async () => {
        const { openWork } = await import('./work.ts');
        return openWork(world, run, record);
      },
    };
  });
}
