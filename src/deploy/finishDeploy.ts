import type { FinishWorld } from './github/index.ts';

/** Loads the post step and runs it. Resolves with whether it is green, and never rejects for what it does itself. */
export async function finishDeploy(world: FinishWorld, cancelled: AbortSignal): Promise<boolean> {
  const { finishReporting } = await import('./github/index.ts');
  return finishReporting(world, cancelled);
}
