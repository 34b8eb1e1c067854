import { ActionError } from '../../errors/index.ts';
import { findCreated, isOfTarget, wasStarted } from '../../reporting/index.ts';
import type { Subject } from '../../reporting/index.ts';
import type { GitHubDeployment, Repository } from '../../step/index.ts';
import { problemOf } from '../../step/index.ts';
import type { UnhealthyOutcome } from '../outcome.ts';
import type { Deployment } from '../platform.ts';

/** Throws `conflict` when what is known without asking GitHub rules out a way back. */
export function refuseUnclear(
  { isSeen }: UnhealthyOutcome,
  { isAfterOther }: Pick<Deployment, 'isAfterOther'>,
): void {
  if (!isSeen) {
    throw notNow('That takes a failed health check, or a site that was seen to serve other files.');
  }
  if (isAfterOther === true) {
    throw notNow(
      'Another deployment was in progress when this one was created, so it is not certain what was live before.',
    );
  }
}

/** Finds the GitHub Deployment of this run. Throws `conflict` when GitHub shows none: it tells which others are newer. */
export async function findOwn(
  repository: Repository,
  { environment, correlationId }: { readonly environment: string; readonly correlationId: string },
  signal: AbortSignal,
): Promise<GitHubDeployment> {
  const payload = { correlation_id: correlationId };
  const own = await findCreated(repository, { environment, payload }, signal);
  if (own !== undefined) return own;
  throw notNow(
    'GitHub has no record of this deployment, so it is not certain whether a newer one exists.',
    'Check that the job has `deployments: write`.',
  );
}

/** The run's own deployment, and where GitHub has it. */
export interface OwnDeployment {
  readonly repository: Repository;
  readonly target: Subject;
  readonly own: GitHubDeployment;
}

/** What decides whether another deployment is newer. */
export interface Newest extends OwnDeployment {
  /**
   * When the run began to deploy, by GitHub's clock; infinite when unknown. GitHub may have recorded a later deployment before the
   * run's own.
   */
  readonly sinceMs: number;
  /** In the payloads of the run's own deployments. */
  readonly correlationIds: readonly string[];
}

/** Throws `conflict` when a newer deployment of the target exists, or GitHub does not say whether one does. */
export async function ensureNewest(newest: Newest, signal: AbortSignal): Promise<void> {
  const newer = await findNewer(newest, signal).catch((error: unknown) => {
    signal.throwIfAborted();
    throw notNow(
      `It is not certain whether a newer deployment exists: ${problemOf(error).message}`,
      problemOf(error).hint,
    );
  });
  if (newer === undefined) return;
  throw notNow(`A newer deployment of this target exists: GitHub Deployment ${String(newer.id)}.`);
}

/**
 * Finds a deployment of the target that is newer than this run's, in whatever environment; undefined when GitHub shows none. One that
 * ended before it was started does not count.
 */
async function findNewer(
  { repository, target, own, sinceMs, correlationIds }: Newest,
  signal: AbortSignal,
): Promise<GitHubDeployment | undefined> {
  for await (const deployment of repository.deployments(undefined, signal)) {
    const { correlation_id: run = '' } = deployment.payload;
    if (correlationIds.includes(run)) continue;
    const isOlder = deployment.id <= own.id && deployment.createdAtMs < sinceMs;
    if (isOlder) return undefined;
    if (wasStarted(deployment) && isOfTarget(deployment, target)) return deployment;
  }
  return undefined;
}

/** Makes the error for a way back that must not be gone. */
export function notNow(message: string, hint?: string): ActionError {
  return new ActionError('conflict', message, { hint });
}
