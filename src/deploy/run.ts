import { ActionError } from '../errors/index.ts';
import { runStep } from '../step/index.ts';
import { noteMainRan } from './mainRan.ts';
import { bugOutcome, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { OutputName } from './outputs.ts';
import { readRequest } from './readRequest.ts';
import type { DeployRequest } from './readRequest.ts';
import type { DeployWorld } from './work.ts';

/** Runs the deploy action. Resolves with whether the step is green, and never rejects. */
export function runDeploy(world: DeployWorld, cancelled: AbortSignal): Promise<boolean> {
  return runStep<DeployRequest | undefined, Outcome, OutputName>(world, cancelled, (step) => ({
    read: () => {
      noteMainRan(world.runner);
      return readRequest(world, cancelled);
    },
    failed: (error) => {
      const known = step.journal.outputs();
      return error instanceof ActionError ? outcomeOf(error, known) : bugOutcome(error, known);
    },
    load: async () => {
      const { openWork } = await import('./work.ts');
      return openWork(world, step);
    },
  }));
}
