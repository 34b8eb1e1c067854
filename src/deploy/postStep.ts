import { ActionError } from '../errors/index.ts';
import type { Runner } from '../step/index.ts';
import type { FinishWorld } from './github/index.ts';

const MAIN_RAN = 'main_ran';

/**
 * Notes that this is the main step, by which the post step, which is the same program, knows itself. Throws `input` when that
 * cannot be kept: the post step would deploy a second time.
 */
export function noteMainRan(runner: Pick<Runner, 'remember'>): void {
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
export async function finishDeploy(world: FinishWorld, cancelled: AbortSignal): Promise<boolean> {
  const { finishReporting } = await import('./github/index.ts');
  return finishReporting(world, cancelled);
}
