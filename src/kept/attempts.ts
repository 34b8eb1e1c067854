import { isOfTarget, wasStarted } from '../reporting/index.ts';
import type { Subject } from '../reporting/index.ts';
import type { DeploymentStatus, GitHubDeployment, Repository } from '../step/index.ts';

/** A deployment of one target as GitHub records it, with its statuses, newest first. */
export interface Attempt {
  readonly deployment: GitHubDeployment;
  readonly statuses: readonly DeploymentStatus[];
}

/** How far back to look, in deployments of the target, and of all targets of the environment. */
const LOOK_BACK = { ofTarget: 50, ofAll: 500 };

/** Reads the deployments of a target, newest first, with their statuses; at most 50, and fetched lazily. */
export async function* readAttempts(
  repository: Pick<Repository, 'deployments' | 'statuses'>,
  target: Subject,
  signal: AbortSignal,
): AsyncGenerator<Attempt> {
  let [ofTarget, ofAll] = [0, 0];
  for await (const deployment of repository.deployments(target.environment, signal)) {
    ofAll += 1;
    if (isOfTarget(deployment, target)) {
      yield { deployment, statuses: await repository.statuses(deployment.id, signal) };
      ofTarget += 1;
    }
    if (ofTarget >= LOOK_BACK.ofTarget || ofAll >= LOOK_BACK.ofAll) return;
  }
}

/** Returns whether a deployment was ever seen to succeed. An older one is inactive by now. */
export function wasGood({ statuses }: Attempt): boolean {
  return statuses.some(({ state }) => state === 'success');
}

/**
 * Returns whether a deployment may serve now, unless a later one replaced it. After `failure` the platform serves what was live
 * before; after any other end it may have taken effect.
 */
export function mayBeLive({ deployment, statuses }: Attempt): boolean {
  return wasStarted(deployment) && statuses[0]?.state !== 'failure';
}
