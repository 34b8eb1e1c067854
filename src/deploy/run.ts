import { ActionError } from '../errors/index.ts';
import { runStep } from '../step/index.ts';
import { noteMainRan } from './postStep.ts';
import { bugOutcome, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { OutputName } from './outputs.ts';
import { readRequest } from './readRequest.ts';
import type { Asked, DeployWorld } from './work.ts';

/** Runs the deploy action. Resolves with whether the step is green, and never rejects. */
export function runDeploy(world: DeployWorld, cancelled: AbortSignal): Promise<boolean> {
  return runDeployment(world, cancelled, async () => {
    const request = await readRequest(world, cancelled);
    return request && { request };
  });
}

/** Runs an action that deploys, with its own way to read what was asked; undefined when that is nothing. */
export function runDeployment(
  world: DeployWorld,
  cancelled: AbortSignal,
  read: () => Promise<Asked | undefined>,
): Promise<boolean> {
  return runStep<Asked | undefined, Outcome, OutputName>(world, cancelled, (step) => ({
    read: () => {
      noteMainRan(world.runner);
      return read();
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
