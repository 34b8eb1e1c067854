import { ActionError } from '../../errors/index.ts';
import { findNewer } from '../../kept/index.ts';
import { findCreated } from '../../reporting/index.ts';
import type { Subject } from '../../reporting/index.ts';
import type { GitHubDeployment, Repository } from '../../step/index.ts';
import { problemOf } from '../../step/index.ts';
import type { UnhealthyOutcome } from '../outcome.ts';
import type { Deployment } from '../platform.ts';

/** Throws `conflict` when a deployment is not to be gone back from, by what is known without asking. */
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

/** Finds the GitHub Deployment of this run. Throws `conflict` when GitHub shows none: then nothing tells which others are newer. */
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

/** What decides whether another deployment is newer. */
export interface Newest {
  readonly repository: Repository;
  readonly target: Subject;
  readonly own: GitHubDeployment;
  /** When the run began to deploy, by GitHub's clock. */
  readonly sinceMs: number;
  /** In the payloads of the run's own deployments. */
  readonly correlationIds: readonly string[];
}

/** Throws `conflict` when a newer deployment of the target exists, or GitHub does not say whether one does. */
export async function ensureNewest(
  { repository, target, own, sinceMs, correlationIds }: Newest,
  signal: AbortSignal,
): Promise<void> {
  const newer = await findNewer(
    repository,
    { ...target, own: { id: own.id, sinceMs, correlationIds } },
    signal,
  ).catch((error: unknown) => {
    signal.throwIfAborted();
    throw notNow(
      `It is not certain whether a newer deployment exists: ${problemOf(error).message}`,
      problemOf(error).hint,
    );
  });
  if (newer === undefined) return;
  throw notNow(`A newer deployment of this target exists: GitHub Deployment ${String(newer.id)}.`);
}

/** Makes the error for a way back that must not be gone. */
export function notNow(message: string, hint?: string): ActionError {
  return new ActionError('conflict', message, { hint });
}
