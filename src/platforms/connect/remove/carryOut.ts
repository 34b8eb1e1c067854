import type { ClientTools } from '../../../http/index.ts';
import type { Deadline } from '../../../step/index.ts';
import type { RemovalEnd, RemovalRun } from '../../../teardown/index.ts';
import { openApi } from '../api/index.ts';
import type { ApiClient, Reference } from '../api/index.ts';
import { removeDraft } from '../connectors/index.ts';
import { SETTLE_MS } from '../follow/index.ts';
import type { RemovalJob } from './openRequests.ts';
import { removeDeployment } from './removeDeployment.ts';

/** The Deployment to remove: the parsed commercetools inputs. */
export interface DeploymentRemoval extends ApiClient {
  readonly deployment: Reference;
  /** Key of the draft to delete afterwards. */
  readonly draft: string | undefined;
  /** The pull request of the run, whose number the key of the draft has to hold. */
  readonly pullRequest: number | undefined;
}

/** Removes a Deployment, then the draft of its preview if there is one. */
export async function carryOut(
  removal: DeploymentRemoval,
  { run, tools }: { readonly run: RemovalRun; readonly tools: ClientTools },
  deadline: Deadline,
): Promise<RemovalEnd> {
  const { projectKey, deployment } = removal;
  const api = openApi(removal, tools, run.journal.secret);
  const job = { ...run, api, place: { projectKey, deployment }, tools };
  const end = await removeDeployment(job, deadline);
  return removeDraftAfter(end, removal, { job, deadline });
}

/**
 * Deletes the draft of a preview after its Deployment. Throws `input` when the draft must not be deleted; the Deployment is gone
 * then.
 */
async function removeDraftAfter(
  end: RemovalEnd,
  { draft, pullRequest, projectKey }: DeploymentRemoval,
  { job, deadline }: { readonly job: RemovalJob; readonly deadline: Deadline },
): Promise<RemovalEnd> {
  if (end.status === 'failed' || draft === undefined) return end;
  job.journal.info(end.line);
  const removed = await removeDraft(
    {
      ...job,
      ...{ projectKey, pullRequest, patienceMs: SETTLE_MS, dryRun: false },
      draft: { by: 'key', value: draft },
    },
    deadline,
  );
  return removed === 'deleted'
    ? { ...end, status: 'deleted', line: `${end.line} Deleted the draft ${draft}.` }
    : { ...end, line: `${end.line} There is no draft ${draft} any more.` };
}
