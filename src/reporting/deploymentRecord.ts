import type { Clock, GitHubDeployment, NewDeployment, Repository } from '../step/index.ts';
import { LOOKS_AFTER_MS, createOnce } from '../step/index.ts';
import { ActionError } from '../errors/index.ts';
import type { Subject } from './marker.ts';
import type { ReportEnd } from './openReport.ts';
import { findCreated, retireOlder } from './past/index.ts';

interface RecordOptions {
  readonly repository: Repository;
  readonly clock: Clock;
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
  /** Adds its last statuses. When it replaces what was live before, that becomes inactive. */
  readonly close: (end: Pick<ReportEnd, 'statuses' | 'replaces'>) => Promise<void>;
}

/** Makes the GitHub Deployment of one run. Sends nothing yet. */
export function deploymentRecord(options: RecordOptions, signal: AbortSignal): DeploymentRecord {
  const { repository, subject, deployment, logUrl } = options;
  let id: number | undefined;
  let isUnknown = false;
  return {
    id: () => id,
    open: async (onCreated) => {
      if (deployment === undefined) return;
      ({ id } = await create(options, deployment, signal).catch((error: unknown) => {
        isUnknown = error instanceof ActionError && error.code === 'ambiguous';
        throw error;
      }));
      onCreated(id);
      const { description } = deployment;
      await repository.addStatus(id, { state: 'in_progress', description, logUrl }, signal);
    },
    close: async ({ statuses, replaces }) => {
      if (deployment === undefined) return;
      if (isUnknown) id ??= (await findCreated(repository, deployment, signal))?.id;
      if (id === undefined) return;
      for (const status of statuses) {
        await repository.addStatus(id, { ...status, logUrl }, signal);
      }
      if (!replaces) return;
      await retireOlder(repository, { ...subject, than: id }, signal);
    },
  };
}

async function create(
  { repository, clock }: RecordOptions,
  wanted: NewDeployment,
  signal: AbortSignal,
): Promise<GitHubDeployment> {
  const { value } = await createOnce({
    what: 'the GitHub Deployment',
    create: () => repository.createDeployment(wanted, signal),
    look: () => findCreated(repository, wanted, signal),
    looksAfterMs: LOOKS_AFTER_MS,
    ...{ clock, signal },
  });
  return value;
}
