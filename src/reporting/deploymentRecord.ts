import { isAmbiguous } from '../errors.ts';
import type {
  DeploymentStatus,
  GitHubDeployment,
  NewDeployment,
  Repository,
} from '../repository.ts';
import type { Subject } from './marker.ts';
import { findCreated, retireOlder } from './pastDeployments.ts';

interface RecordOptions {
  readonly repository: Repository;
  readonly subject: Subject;
  readonly deployment: NewDeployment | undefined;
  readonly logUrl: string | undefined;
}

/** The GitHub Deployment of one run. */
export interface DeploymentRecord {
  /** Undefined as long as there is none. */
  readonly id: () => number | undefined;
  /** Creates it, in progress. Does nothing when none is wanted. */
  readonly open: (onCreated: (id: number) => void) => Promise<void>;
  /** Adds its last statuses; after a success, the one that was live before becomes inactive. */
  readonly close: (statuses: readonly DeploymentStatus[]) => Promise<void>;
}

/** Makes the GitHub Deployment of one run. Sends nothing yet. */
export function deploymentRecord(
  { repository, subject, deployment, logUrl }: RecordOptions,
  signal: AbortSignal,
): DeploymentRecord {
  let id: number | undefined;
  return {
    id: () => id,
    open: async (onCreated) => {
      if (deployment === undefined) return;
      ({ id } = await create(repository, deployment, signal));
      onCreated(id);
      const { description } = deployment;
      await repository.addStatus(id, { state: 'in_progress', description, logUrl }, signal);
    },
    close: async (statuses) => {
      if (id === undefined || deployment === undefined) return;
      for (const status of statuses) {
        await repository.addStatus(id, { ...status, logUrl }, signal);
      }
      if (statuses.at(-1)?.state !== 'success') return;
      // GitHub retires the older ones by itself, but neither in transient environments nor in production.
      if (!deployment.transient && !deployment.production) return;
      await retireOlder(repository, { ...subject, than: id }, signal);
    },
  };
}

/** Creates the GitHub Deployment; after a lost answer it looks for it before it gives up. */
async function create(
  repository: Repository,
  wanted: NewDeployment,
  signal: AbortSignal,
): Promise<GitHubDeployment> {
  try {
    return await repository.createDeployment(wanted, signal);
  } catch (error) {
    if (!isAmbiguous(error)) throw error;
    const created = await findCreated(repository, wanted, signal);
    if (created === undefined) throw error;
    return created;
  }
}
