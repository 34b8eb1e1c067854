import { runStep } from '../step/index.ts';
import { outcomeOfError } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { OutputName } from './outputs.ts';
import { readRequest } from './readRequest.ts';
import type { StoreRequest } from './readRequest.ts';
import type { StoreWorld } from './world.ts';

/** Runs the store action. Resolves with whether the step is green, and never rejects. */
export function runStore(world: StoreWorld, cancelled: AbortSignal): Promise<boolean> {
  return runStep<StoreRequest, Outcome, OutputName>(world, cancelled, (step) => ({
    read: () => readRequest(world),
    failed: outcomeOfError,
    load: async () => {
      const { openWork } = await import('./work.ts');
      return openWork(world, step);
    },
  }));
}
