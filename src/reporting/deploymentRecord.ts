import type { Clock, GitHubDeployment, NewDeployment, Repository } from '../step/index.ts';
import { LOOKS_AFTER_MS, createOnce } from '../step/index.ts';
import { ActionError } from '../errors/index.ts';
import type { Subject } from './marker.ts';
import type { ReportEnd } from './openReport.ts';
import { findCreated, retireOlder } from './pastDeployments.ts';

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
  /** Reports its end. Does nothing when there is none. */
  readonly close: (end: DeploymentEnd) => Promise<void>;
}

type DeploymentEnd = Pick<ReportEnd, 'statuses' | 'replaces'>;

type ClosedDeployment = Pick<RecordOptions, 'repository' | 'subject' | 'logUrl'> & {
  readonly id: number;
};

/** Makes the GitHub Deployment of one run. Sends nothing yet. */
export function deploymentRecord(options: RecordOptions, signal: AbortSignal): DeploymentRecord {
  const { repository, deployment, logUrl } = options;
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
    close: async (end) => {
      if (deployment === undefined) return;
      if (isUnknown) id ??= (await findCreated(repository, deployment, signal))?.id;
      if (id !== undefined) await closeDeployment({ ...options, id }, end, signal);
    },
  };
}

/** Adds the last statuses of a GitHub Deployment. When it replaces what was live before, that becomes inactive. */
export async function closeDeployment(
  { repository, id, subject, logUrl }: ClosedDeployment,
  { statuses, replaces }: DeploymentEnd,
  signal: AbortSignal,
): Promise<void> {
  for (const status of statuses) await repository.addStatus(id, { ...status, logUrl }, signal);
  if (replaces) await retireOlder(repository, { ...subject, than: id }, signal);
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
