import type {
  DeploymentStatus,
  GitHubDeployment,
  NewDeployment,
  Repository,
} from '../repository.ts';

/** How far back to look: what was live is found among the latest few, or not at all. */
const LOOK_BACK = 20;

/** The environment and the target that a deployment is of. */
export interface Place {
  readonly environment: string;
  readonly target: string;
}

/** A GitHub Deployment of an earlier run, with its last status. */
export interface PastDeployment {
  readonly deployment: GitHubDeployment;
  readonly status: DeploymentStatus;
}

/**
 * Finds the deployment that is live, as far as GitHub knows: the newest of the place that succeeded. Undefined when there is
 * none, and when one after it may have gone live as well, because nobody knows how that ended.
 */
export async function findLive(
  repository: Repository,
  place: Place,
  signal: AbortSignal,
): Promise<PastDeployment | undefined> {
  for await (const past of newestFirst(repository, place, signal)) {
    if (past.status.state === 'success') return past;
    if (past.status.state !== 'failure') return undefined;
  }
  return undefined;
}

/**
 * Makes the deployment that was live before `than` inactive. GitHub does that by itself only for environments that are
 * neither transient nor of production.
 *
 * @see https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status
 */
export async function retireOlder(
  repository: Repository,
  place: Place & { readonly than: number },
  signal: AbortSignal,
): Promise<void> {
  for await (const { deployment, status } of newestFirst(repository, place, signal)) {
    if (status.state === 'inactive') return;
    if (status.state !== 'success') continue;
    await repository.addStatus(deployment.id, REPLACED, signal);
    return;
  }
}

/** Makes every deployment of a place inactive, however many there are. Returns how many it were. */
export async function retireAll(
  repository: Repository,
  place: Place,
  signal: AbortSignal,
): Promise<number> {
  let retired = 0;
  for await (const deployment of repository.deployments(place.environment, signal)) {
    if (isOfOther(deployment, place)) continue;
    const status = await repository.latestStatus(deployment.id, signal);
    if (status?.state === 'inactive') continue;
    await repository.addStatus(deployment.id, REMOVED, signal);
    retired += 1;
  }
  return retired;
}

/**
 * Looks for a deployment that this very run has created although the answer to that was lost.
 */
export async function findCreated(
  repository: Repository,
  { environment, payload }: Pick<NewDeployment, 'environment' | 'payload'>,
  signal: AbortSignal,
): Promise<GitHubDeployment | undefined> {
  let looked = 0;
  for await (const deployment of repository.deployments(environment, signal)) {
    if (deployment.payload['correlation_id'] === payload['correlation_id']) return deployment;
    looked += 1;
    if (looked >= LOOK_BACK) break;
  }
  return undefined;
}

const REPLACED: DeploymentStatus = { state: 'inactive', description: 'Replaced by a later one.' };
const REMOVED: DeploymentStatus = { state: 'inactive', description: 'Removed.' };

async function* newestFirst(
  repository: Repository,
  { environment, target, than = Infinity }: Place & { readonly than?: number },
  signal: AbortSignal,
): AsyncGenerator<PastDeployment> {
  let looked = 0;
  for await (const deployment of repository.deployments(environment, signal)) {
    if (deployment.payload['target'] !== target || deployment.id >= than) continue;
    const status = await repository.latestStatus(deployment.id, signal);
    if (status !== undefined) yield { deployment, status };
    else yield { deployment, status: { state: 'pending', description: '' } };
    looked += 1;
    if (looked >= LOOK_BACK) return;
  }
}

/** Several targets can share an environment; what another tool deployed there has no target. */
function isOfOther({ payload }: GitHubDeployment, { target }: Place): boolean {
  return payload['target'] !== undefined && payload['target'] !== target;
}
