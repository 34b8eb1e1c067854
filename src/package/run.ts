import { failedOutcome, runStep } from '../step/index.ts';
import type { StepWorld } from '../step/index.ts';
import type { ArtifactOutput } from './packageArtifact.ts';
import { readRequest } from './readRequest.ts';
import type { PackageRequest } from './readRequest.ts';
import type { Outcome } from './work.ts';

/** Runs the package action: makes one artifact for all deploy jobs. */
export function runPackage(world: StepWorld, cancelled: AbortSignal): Promise<boolean> {
  return runStep<PackageRequest, Outcome, ArtifactOutput>(world, cancelled, (run) => ({
    read: () => {
      run.journal.enter('Package');
      return readRequest(world.runner, cancelled);
    },
    failed: failedOutcome,
    load: async () => {
      const { openWork } = await import('./work.ts');
      return openWork(run);
    },
  }));
}
