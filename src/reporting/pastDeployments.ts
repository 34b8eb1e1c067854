import type {
  DeploymentStatus,
  GitHubDeployment,
  NewDeployment,
  Repository,
} from '../step/index.ts';
import { isOfTarget } from './isOfTarget.ts';
import type { Subject } from './marker.ts';

/** How far back to look: what was live is found among the latest few, or not at all. */
const LOOK_BACK = 20;

/** A GitHub Deployment of an earlier run, with its last status. */
export interface PastDeployment {
  readonly deployment: GitHubDeployment;
  readonly status: DeploymentStatus;
}

/** Reads which commit was really deployed of what is live: what was found unchanged says since when. */
export function deployedCommit({ deployment }: Pick<PastDeployment, 'deployment'>): string {
  const { unchanged_since: since = '' } = deployment.payload;
  return /^[0-9a-f]{7,64}$/.test(since) ? since : deployment.sha;
}

/** What the payload of a deployment says whose run ended before it had created anything on the platform. */
export const NOT_STARTED = { not_started: 'true' } as const;

/** Returns whether the run of a deployment may have created something on the platform. */
export function wasStarted({ payload }: Pick<GitHubDeployment, 'payload'>): boolean {
  return payload['not_started'] !== NOT_STARTED.not_started;
}

/**
 * Finds the deployment that is live, as far as GitHub knows: the newest of the place, if it succeeded. After any other end the
 * version may be live all the same: a health check fails on a live site, and a refused create can have had its effect. Only what
 * was never started is passed over.
 */
export async function findLive(
  repository: Repository,
  subject: Subject,
  signal: AbortSignal,
): Promise<PastDeployment | undefined> {
  for await (const past of newestFirst(repository, subject, signal)) {
    if (wasStarted(past.deployment)) return past.status.state === 'success' ? past : undefined;
  }
  return undefined;
}

/** Receives what a look back finds, as soon as it is found: the look may be ended at any time. */
export interface LookBackNews {
  /** What GitHub shows as live beside the deployment of the run. Called at most once. */
  readonly shown: (past: PastDeployment) => void;
  /** Each of the last deployments, newest first. */
  readonly recent: (past: PastDeployment) => void;
}

/** How many deployments a summary lists. */
const MOST_RECENT = 5;

/**
 * Looks at the deployments before that of one run, for people: at the last five, and at what GitHub shows as live, which is the
 * newest that succeeded, unless one after it may have replaced it. Asks for one list, and for a status of each that it needs.
 */
export async function lookBack(
  repository: Repository,
  { news, ...subject }: Subject & { readonly besides: string; readonly news: LookBackNews },
  signal: AbortSignal,
): Promise<void> {
  let isDecided = false;
  let recent = 0;
  for await (const past of newestFirst(repository, subject, signal)) {
    if (past.deployment.payload['correlation_id'] === subject.besides) continue;
    if (recent < MOST_RECENT) news.recent(past);
    recent += 1;
    if (!isDecided && wasStarted(past.deployment)) {
      if (past.status.state === 'success') news.shown(past);
      isDecided = past.status.state !== 'failure';
    }
    if (isDecided && recent >= MOST_RECENT) return;
  }
}

/**
 * Makes what was live before `than` inactive. GitHub could do that by itself (`auto_inactive`), but it would do so to those of
 * other targets and other tools as well. The oldest goes first, so that all before one that was replaced are inactive already,
 * however a run ended: no look goes beyond it.
 *
 * @see https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status
 */
export async function retireOlder(
  repository: Repository,
  subject: Subject & { readonly than: number },
  signal: AbortSignal,
): Promise<void> {
  const shown: number[] = [];
  for await (const { deployment, status } of newestFirst(repository, subject, signal)) {
    if (status.state === 'inactive' && status.description === REPLACED.description) break;
    if (status.state === 'success') shown.unshift(deployment.id);
  }
  for (const id of shown) await repository.addStatus(id, REPLACED, signal);
}

/** Makes every deployment of some subjects of one environment inactive, and no other tool's. Returns the number of them. */
export async function retireAll(
  repository: Repository,
  subjects: readonly [Subject, ...Subject[]],
  signal: AbortSignal,
): Promise<number> {
  let retired = 0;
  for await (const deployment of repository.deployments(subjects[0].environment, signal)) {
    if (!subjects.some((subject) => isOfTarget(deployment, subject))) continue;
    const status = await repository.latestStatus(deployment.id, signal);
    if (status?.state === 'inactive') continue;
    await repository.addStatus(deployment.id, REMOVED, signal);
    retired += 1;
  }
  return retired;
}

/** Looks for a deployment that this very run has created although the answer to that was lost. */
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

/**
 * Finds a deployment to production whose payload fits, however old it is. Undefined when there is none in the whole history.
 * Throws when GitHub cannot be asked.
 */
export async function findProduction(
  repository: Repository,
  fits: (payload: GitHubDeployment['payload']) => boolean,
  signal: AbortSignal,
): Promise<GitHubDeployment | undefined> {
  for await (const deployment of repository.deployments(undefined, signal)) {
    if (deployment.production && fits(deployment.payload)) return deployment;
  }
  return undefined;
}

const REPLACED: DeploymentStatus = { state: 'inactive', description: 'Replaced by a later one.' };
const REMOVED: DeploymentStatus = { state: 'inactive', description: 'Removed.' };

/** Reads the deployments of a subject, newest first, with their last statuses; at most 20. */
async function* newestFirst(
  repository: Repository,
  subject: Subject & { readonly than?: number },
  signal: AbortSignal,
): AsyncGenerator<PastDeployment> {
  const { environment, than = Infinity } = subject;
  let looked = 0;
  for await (const deployment of repository.deployments(environment, signal)) {
    if (!isOfTarget(deployment, subject) || deployment.id >= than) continue;
    const status = await repository.latestStatus(deployment.id, signal);
    yield { deployment, status: status ?? { state: 'pending', description: '' } };
    looked += 1;
    if (looked >= LOOK_BACK) return;
  }
}
