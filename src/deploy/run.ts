import { ActionError } from '../errors/index.ts';
import { runStep } from '../step/index.ts';
import type { Runner } from '../step/index.ts';
import { outcomeOfError } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { OutputName } from './outputs.ts';
import { readRequest } from './readRequest.ts';
import type { DeployRequest } from './readRequest.ts';
import type { Asked } from './work.ts';
import type { DeployWorld } from './world.ts';

/** Runs the deploy action. Resolves with whether the step is green, and never rejects. */
export function runDeploy(world: DeployWorld, cancelled: AbortSignal): Promise<boolean> {
  return runDeployment(world, cancelled, async () => {
    const request = await readRequest(world, cancelled);
    if (request === undefined) return undefined;
    if (isNextAtPlatform(request)) await request.platform.lookAhead?.(cancelled);
    return { request };
  });
}

/** Returns whether the look at the platform is the next thing to do. A commit and a build that GitHub has are found before it. */
function isNextAtPlatform({ inputs, build }: DeployRequest): boolean {
  return inputs.ref === undefined && build?.kind !== 'kept';
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
    failed: (error) => outcomeOfError(error, step.journal.outputs()),
    load: async () => {
      const { openWork } = await import('./work.ts');
      return openWork(world, step);
    },
  }));
}

const MAIN_RAN = 'main_ran';

/**
 * Notes that this is the main step, by which the post step, which is the same program, knows itself. Throws `input` when that
 * cannot be kept: the post step would deploy a second time.
 */
function noteMainRan(runner: Runner): void {
  if (runner.remember(MAIN_RAN, 'true')) return;
  throw new ActionError('input', 'Nothing was deployed, because GITHUB_STATE cannot be written.', {
    hint: 'Free some disk space on the runner. Without this file the step could deploy twice.',
  });
}

/** Returns whether this is the post step. */
export function isPostStep(runner: Pick<Runner, 'recall'>): boolean {
  return runner.recall(MAIN_RAN) !== undefined;
}

/** Loads the post step and runs it. Resolves with whether it is green, and never rejects for what it does itself. */
export async function finishDeploy(
  world: Pick<DeployWorld, 'runner' | 'clock' | 'openRepository'>,
  cancelled: AbortSignal,
): Promise<boolean> {
  const { finishReporting } = await import('./github/index.ts');
  return finishReporting(world, cancelled);
}
