import { z } from 'zod';
import { answerJson } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Incoming } from '../server/incoming.ts';
import { addStatus } from './addStatus.ts';
import { isTooLong, LONGEST_DESCRIPTION, tooLong } from './createDeployment.ts';
import { PAGING } from './operation.ts';
import type { Operation } from './operation.ts';
import { answerPage } from './pages.ts';
import { parseBody } from './parseBody.ts';
import { refuseField, refuseUnknown } from './refuse.ts';
import type { FieldError } from './refuse.ts';
import { DEPLOYMENT_STATES } from './state.ts';
import type { DeploymentRecord, DeploymentState, GitHubState } from './state.ts';
import { toWireStatus } from './toWireDeployment.ts';

const DOCS = '/deployments/statuses';
const CREATING = `${DOCS}#create-a-deployment-status`;
const resource = 'DeploymentStatus';
const route = { ofRepository: true, pattern: '/deployments/{id}/statuses' } as const;

const newStatus = z.strictObject({
  state: z.string(),
  target_url: z.string().optional(),
  log_url: z.string().optional(),
  description: z.string().nullish(),
  environment: z.string().min(1).optional(),
  environment_url: z.string().optional(),
  auto_inactive: z.boolean().default(true),
});

type NewStatus = z.infer<typeof newStatus>;

/**
 * Serves the statuses of a deployment.
 *
 * @see https://docs.github.com/en/rest/deployments/statuses
 */
export function statusOperations(state: GitHubState): readonly Operation[] {
  return [
    {
      ...{ ...route, name: 'GET /repo/statuses', method: 'GET', parameters: PAGING },
      needs: [{ kind: 'deployments', access: 'read' }],
      handle: (incoming, { id }) => {
        const deployment = state.deployments.get(Number(id));
        if (deployment === undefined) return refuseUnknown(`${DOCS}#list-deployment-statuses`);
        return answerPage(incoming, deployment.statuses.toReversed(), {
          state,
          write: (status) => toWireStatus(status, deployment, state),
        });
      },
    },
    {
      ...{ ...route, name: 'POST /repo/statuses', method: 'POST', parameters: [] },
      needs: [{ kind: 'deployments', access: 'write' }],
      handle: (incoming, { id }) => {
        const deployment = state.deployments.get(Number(id));
        if (deployment === undefined) return refuseUnknown(CREATING);
        return create(incoming, deployment, state);
      },
    },
  ];
}

async function create(
  incoming: Incoming,
  deployment: DeploymentRecord,
  state: GitHubState,
): Promise<Answer> {
  const body = await parseBody(incoming, newStatus, CREATING);
  if (!body.ok) return body.refusal;
  const wanted = body.value;
  if (!isState(wanted.state)) {
    const message = 'state is not included in the list';
    return refuseField(CREATING, { resource, code: 'custom', field: 'state', message });
  }
  const fault = findFault(wanted);
  if (fault !== undefined) return refuseField(CREATING, fault);
  const status = addStatus(deployment, state, {
    state: wanted.state,
    description: wanted.description ?? '',
    environment: wanted.environment,
    environmentUrl: wanted.environment_url ?? '',
    logUrl: wanted.log_url ?? wanted.target_url ?? '',
    autoInactive: wanted.auto_inactive,
  });
  return answerJson(201, toWireStatus(status, deployment, state));
}

function isState(text: string): text is DeploymentState {
  return DEPLOYMENT_STATES.some((state) => state === text);
}

function findFault(wanted: NewStatus): FieldError | undefined {
  if (isTooLong(wanted.description ?? '', LONGEST_DESCRIPTION)) return tooLong(resource);
  const field = (['target_url', 'log_url', 'environment_url'] as const).find(
    (name) => !isWebAddress(wanted[name] ?? ''),
  );
  if (field === undefined) return undefined;
  return { resource, code: 'custom', field, message: `${field} must use http(s) scheme` };
}

function isWebAddress(text: string): boolean {
  return text === '' || (/^https?:\/\//.test(text) && URL.canParse(text));
}
