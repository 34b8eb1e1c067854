import { z } from 'zod';
import { answerJson } from '../../../model/index.ts';
import type { Answer, Request } from '../../../model/index.ts';
import { PAGING } from '../operation.ts';
import type { Operation } from '../operation.ts';
import { answerPage } from './pages.ts';
import {
  isTooLong,
  LONGEST_DESCRIPTION,
  parseBody,
  refuseField,
  refuseUnknown,
  tooLong,
} from '../refusals.ts';
import type { FieldError } from '../refusals.ts';
import { DEPLOYMENT_STATES } from '../state/index.ts';
import type {
  DeploymentRecord,
  DeploymentState,
  GitHubState,
  StatusRecord,
} from '../state/index.ts';
import { toWireStatus } from '../wire.ts';

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
      ...{ ...route, name: 'GET /repo/statuses', parameters: PAGING },
      needs: [{ kind: 'deployments', access: 'read' }],
      handle: (request, { id }) => {
        const deployment = state.deployments.get(Number(id));
        if (deployment === undefined) return refuseUnknown(`${DOCS}#list-deployment-statuses`);
        return answerPage(request, deployment.statuses.toReversed(), {
          state,
          write: (status) => toWireStatus(status, deployment, state),
        });
      },
    },
    {
      ...{ ...route, name: 'POST /repo/statuses', parameters: [] },
      needs: [{ kind: 'deployments', access: 'write' }],
      handle: (request, { id }) => {
        const deployment = state.deployments.get(Number(id));
        if (deployment === undefined) return refuseUnknown(CREATING);
        return create(request, deployment, state);
      },
    },
  ];
}

function create(request: Request, deployment: DeploymentRecord, state: GitHubState): Answer {
  const body = parseBody(request, newStatus, CREATING);
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
    byRequest: request.n,
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

export interface WantedStatus {
  readonly state: DeploymentState;
  readonly description?: string;
  /** Moves the deployment to this environment. */
  readonly environment?: string | undefined;
  readonly environmentUrl?: string;
  readonly logUrl?: string;
  /** The request that adds it; 0 for none. */
  readonly byRequest: number;
  /** Whether a success makes older deployments inactive. Default: true. */
  readonly autoInactive?: boolean;
}

/**
 * Adds a status. A success makes older successful deployments of the same environment inactive, unless they are production or
 * transient: there, the deployer has to do it.
 *
 * @see https://docs.github.com/en/rest/deployments/deployments#inactive-deployments
 */
export function addStatus(
  deployment: DeploymentRecord,
  state: GitHubState,
  wanted: WantedStatus,
): StatusRecord {
  deployment.environment = wanted.environment ?? deployment.environment;
  const status = keep(deployment, state, wanted);
  const isAskedNotTo = wanted.autoInactive === false && !state.switches.retiresAnyway;
  if (status.state !== 'success' || isAskedNotTo) return status;
  for (const older of state.deployments.values()) {
    if (isReplaced(older, deployment))
      keep(older, state, { state: 'inactive', byRequest: wanted.byRequest });
  }
  return status;
}

function isReplaced(older: DeploymentRecord, { id, environment }: DeploymentRecord): boolean {
  return (
    older.id < id &&
    older.environment === environment &&
    !older.transient &&
    !older.production &&
    older.statuses.at(-1)?.state === 'success'
  );
}

function keep(
  deployment: DeploymentRecord,
  state: GitHubState,
  wanted: WantedStatus,
): StatusRecord {
  const status: StatusRecord = {
    id: state.nextId(),
    state: wanted.state,
    description: wanted.description ?? '',
    environment: deployment.environment,
    environmentUrl: wanted.environmentUrl ?? '',
    logUrl: wanted.logUrl ?? '',
    creator: state.switches.tokenOwner,
    createdAt: new Date(state.now()),
  };
  deployment.statuses.push(status);
  const { byRequest } = wanted;
  const id = String(deployment.id);
  state.effects.push({ atMs: state.now(), byRequest, what: 'status-added', id });
  deployment.updatedAt = status.createdAt;
  return status;
}
