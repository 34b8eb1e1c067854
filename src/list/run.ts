import { failedOutcome, runStep } from '../step/index.ts';
import type { StepWorld } from '../step/index.ts';
import { readRequest } from './readRequest.ts';
import type { TargetLists } from './readRequest.ts';
import type { TargetList } from './targetList.ts';
import type { Outcome } from './outcome.ts';
import type { OutputName } from './work.ts';

/** What a list run needs from outside. */
export interface ListWorld extends StepWorld {
  readonly platforms: TargetLists;
}

/** Runs the list action: outputs the deployment targets as JSON for a matrix. Resolves with whether the step is green. */
export function runList(world: ListWorld, cancelled: AbortSignal): Promise<boolean> {
  return runStep<TargetList, Outcome, OutputName>(world, cancelled, (run) => ({
    read: () => readRequest(world.runner, world.platforms),
    failed: failedOutcome,
    load: async () => {
      const { openWork } = await import('./work.ts');
      return openWork(run);
    },
  }));
}
