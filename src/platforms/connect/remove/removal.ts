import type { ClientTools } from '../../../http/index.ts';
import { isSet, readInputs } from '../../../inputs/index.ts';
import type { InputSource, Reading } from '../../../inputs/index.ts';
import type { Deadline, WorkflowEvent } from '../../../step/index.ts';
import type {
  RemovalEnd,
  RemovalInputs,
  RemovalKind,
  RemovalRun,
} from '../../../teardown/index.ts';
import { openApi } from '../api/index.ts';
import type { ApiClient, Reference } from '../api/index.ts';
import { draftKeyFaults, removeDraft } from '../connectors/index.ts';
import { SETTLE_MS } from '../follow/index.ts';
import {
  clientFields,
  deploymentFaults,
  nameTarget,
  readTargetName,
  targetFields,
  toApiClient,
  warnOfRegions,
} from '../inputs/index.ts';
import type { RemovalJob } from './openRequests.ts';
import { removeDeployment } from './removeDeployment.ts';

/** Opens the removal of a Connect Deployment. The platform undeploys its applications, then deletes it. */
export function deploymentRemoval(tools: ClientTools): RemovalKind {
  return {
    fields: removalFields,
    hasCredentials: (source) => isSet('client_secret', removalFields.client_secret, source),
    readTarget: readTargetName,
    readInputs: (source, event) => {
      const { value, faults, warnings } = readRemoval(source, event);
      return { value: value && toInputs(value, tools), faults, warnings };
    },
  };
}

function toInputs(removal: DeploymentRemoval, tools: ClientTools): RemovalInputs {
  const { projectKey, deployment } = removal;
  const place = { projectKey, deployment };
  return {
    target: nameTarget(projectKey, deployment.value),
    open: (run: RemovalRun) => ({
      remove: (deadline) => {
        const api = openApi(removal, tools, run.journal.secret);
        const job = { ...run, api, place, tools };
        const ended = removeDeployment(job, deadline);
        return removal.draft === undefined
          ? ended
          : ended.then((end) => removeDraftAfter(end, removal, { job, deadline }));
      },
    }),
  };
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

/** Inputs for the Deployment to remove. */
const removalFields = {
  ...clientFields,
  deployment_key: targetFields.deployment_key,
  deployment_id: targetFields.deployment_id,
  connector_draft: targetFields.connector_key,
} as const;

/** The Deployment to remove: the parsed commercetools inputs. */
interface DeploymentRemoval extends ApiClient {
  readonly deployment: Reference;
  /** Key of the draft to delete afterwards. */
  readonly draft: string | undefined;
  /** The pull request of the run, whose number the key of the draft has to hold. */
  readonly pullRequest: number | undefined;
}

/** Parses which Deployment to remove. */
export function readRemoval(
  source: InputSource,
  event: Pick<WorkflowEvent, 'pullRequest'>,
): Reading<DeploymentRemoval> {
  const { value, ...reading } = readInputs(removalFields, source);
  const faults = [
    ...reading.faults,
    ...deploymentFaults(source),
    ...draftKeyFaults('connector_draft', value?.connector_draft, event),
  ];
  const warnings = [...reading.warnings, ...warnOfRegions(value)];
  if (value === undefined || faults.length > 0) return { value: undefined, faults, warnings };
  const { deployment_key: key = '', deployment_id: id } = value;
  const deployment: Reference =
    id === undefined ? { by: 'key', value: key } : { by: 'id', value: id };
  const removal = {
    ...{ ...toApiClient(value), deployment, draft: value.connector_draft },
    pullRequest: event.pullRequest?.number,
  };
  return { value: removal, faults, warnings };
}
