import { deployedCommit } from '../../reporting/index.ts';
import type { DeploymentStatus, Repository } from '../../step/index.ts';

/** How far back to look. */
const LOOK_BACK = 20;

/** What GitHub knows of an environment. */
export interface PastOfEnvironment {
  /** The newest attempt's state; undefined when there was none. */
  readonly newest: DeploymentStatus['state'] | undefined;
  /** The newest that succeeded. */
  readonly live: { readonly commit: string; readonly createdAtMs: number } | undefined;
}

/** Reads the newest GitHub Deployments of an environment that are of this platform. Rejects when GitHub cannot be asked. */
export async function readPast(
  repository: Repository,
  { platform, environment }: { readonly platform: string; readonly environment: string },
  signal: AbortSignal,
): Promise<PastOfEnvironment> {
  let newest: PastOfEnvironment['newest'];
  let looked = 0;
  for await (const deployment of repository.deployments(environment, signal)) {
    if (deployment.payload['platform'] !== platform) continue;
    const state = (await repository.latestStatus(deployment.id, signal))?.state ?? 'pending';
    newest ??= state;
    if (state === 'success') {
      const { createdAtMs } = deployment;
      return { newest, live: { commit: deployedCommit({ deployment }), createdAtMs } };
    }
    looked += 1;
    if (looked >= LOOK_BACK) break;
  }
  return { newest, live: undefined };
}
