import { isOfTarget, wasStarted } from '../reporting/index.ts';
import type { Subject } from '../reporting/index.ts';
import type { GitHubDeployment, Repository } from '../step/index.ts';

/** A deployment, and which others are of the same run. */
export interface Own {
  /** Id of its GitHub Deployment. */
  readonly id: number;
  /** When the run began to deploy, by GitHub's clock; infinite when unknown. Its own record may be younger than that of what came after it. */
  readonly sinceMs: number;
  /** The correlation ids in the payloads of the run's own deployments. */
  readonly correlationIds: readonly string[];
}

/**
 * Finds a deployment of a target that is newer than one of this run, in whatever environment. One that ended before it was started
 * is none. Undefined when GitHub shows none.
 */
export async function findNewer(
  repository: Pick<Repository, 'deployments'>,
  { own, ...target }: Pick<Subject, 'platform' | 'target' | 'same'> & { readonly own: Own },
  signal: AbortSignal,
): Promise<GitHubDeployment | undefined> {
  for await (const deployment of repository.deployments(undefined, signal)) {
    const { correlation_id: run = '' } = deployment.payload;
    if (own.correlationIds.includes(run)) continue;
    const isOlder = deployment.id <= own.id && deployment.createdAtMs < own.sinceMs;
    if (isOlder) return undefined;
    if (wasStarted(deployment) && isOfTarget(deployment, target)) return deployment;
  }
  return undefined;
}
