import { z } from 'zod';
import { answerJson } from '../../../model/index.ts';
import type { Answer, Request } from '../../../model/index.ts';
import { findCommit } from './commits.ts';
import { PAGING } from '../operation.ts';
import type { Operation } from '../operation.ts';
import { answerPage, isListed } from './pages.ts';
import {
  isTooLong,
  LONGEST_DESCRIPTION,
  parseBody,
  refuse,
  refuseField,
  refuseUnknown,
  tooLong,
} from '../refusals.ts';
import type { DeploymentRecord, GitHubState } from '../state/index.ts';
import { toWireDeployment } from '../wire.ts';

const DOCS = '/deployments/deployments';
const CREATING = `${DOCS}#create-a-deployment`;
const reading = {
  ofRepository: true,
  needs: [{ kind: 'deployments', access: 'read' }],
} as const;
const writing = {
  ofRepository: true,
  needs: [{ kind: 'deployments', access: 'write' }],
  parameters: [],
} as const;

const newDeployment = z.strictObject({
  ref: z.string(),
  task: z.string().default('deploy'),
  auto_merge: z.boolean().default(true),
  required_contexts: z.array(z.string()).optional(),
  payload: z.union([z.record(z.string(), z.unknown()), z.string()]).default({}),
  environment: z.string().min(1).default('production'),
  description: z.string().nullish(),
  transient_environment: z.boolean().default(false),
  production_environment: z.boolean().optional(),
});

type NewDeployment = z.infer<typeof newDeployment>;

/**
 * Serves the repository's deployments.
 *
 * @see https://docs.github.com/en/rest/deployments/deployments
 */
export function deploymentOperations(state: GitHubState): readonly Operation[] {
  const all = '/deployments';
  const one = `${all}/{id}`;
  return [
    {
      ...{ ...reading, name: 'GET /repo/deployments', pattern: all },
      parameters: [...PAGING, 'environment', 'sha', 'ref', 'task'],
      handle: (request) => list(request, state),
    },
    {
      ...{ ...writing, name: 'POST /repo/deployments', pattern: all },
      handle: (request) => createDeployment(request, state),
    },
    {
      ...{ ...reading, name: 'GET /repo/deployments/{id}', pattern: one },
      parameters: [],
      handle: (_request, { id }) => {
        const deployment = state.deployments.get(Number(id));
        return deployment === undefined
          ? refuseUnknown(`${DOCS}#get-a-deployment`)
          : answerJson(200, toWireDeployment(deployment, state));
      },
    },
    {
      ...{ ...writing, name: 'DELETE /repo/deployments/{id}', pattern: one },
      handle: (request, { id }) => remove(Number(id), request, state),
    },
  ];
}

function list(request: Request, state: GitHubState): Answer {
  const fits = (deployment: DeploymentRecord): boolean =>
    (['environment', 'sha', 'ref', 'task'] as const).every((name) => {
      const wanted = request.query.get(name);
      return wanted === null || wanted === deployment[name];
    });
  const found = [...state.deployments.values()]
    .filter((deployment) => fits(deployment) && isListed(deployment, state))
    .toReversed();
  return answerPage(request, found, {
    state,
    write: (deployment) => toWireDeployment(deployment, state),
  });
}

/** Deletes an inactive deployment. GitHub also accepts other unsuccessful states, but we do not rely on that. */
function remove(id: number, { n: byRequest }: Request, state: GitHubState): Answer {
  const { deployments, effects, now } = state;
  const docs = `${DOCS}#delete-a-deployment`;
  const deployment = deployments.get(id);
  if (deployment === undefined) return refuseUnknown(docs);
  if (deployments.size > 1 && deployment.statuses.at(-1)?.state !== 'inactive') {
    const message =
      'We cannot delete an active deployment unless it is the only deployment in a given environment.';
    return refuse(422, message, { docs });
  }
  deployments.delete(id);
  effects.push({ atMs: now(), byRequest, what: 'deployment-deleted', id: String(id) });
  return { status: 204, headers: {}, body: '' };
}

/**
 * Creates a deployment, unless GitHub would merge first or wait for the commit's checks.
 *
 * @see https://docs.github.com/en/rest/deployments/deployments#create-a-deployment
 */
function createDeployment(request: Request, state: GitHubState): Answer {
  const body = parseBody(request, newDeployment, CREATING);
  if (!body.ok) return body.refusal;
  const wanted = body.value;
  const { ref } = wanted;
  if (isTooLong(wanted.description ?? '', LONGEST_DESCRIPTION)) {
    return refuseField(CREATING, tooLong('Deployment'));
  }
  const sha = findCommit(ref, state);
  if (sha === undefined) return refuse(422, `No ref found for: ${ref}`, { docs: CREATING });
  const { behind, checksFail } = state.switches;
  if (behind && wanted.auto_merge) {
    const message = `Auto-merged ${state.repository.defaultBranch} into ${ref} on deployment.`;
    return answerJson(202, { message });
  }
  // No list means all checks, an empty list none.
  if (checksFail && wanted.required_contexts?.length !== 0) return refuseForChecks(ref);
  const deployment = keepDeployment({ wanted, sha, byRequest: request.n }, state);
  return answerJson(201, toWireDeployment(deployment, state));
}

function refuseForChecks(ref: string): Answer {
  return refuse(409, `Conflict: Commit status checks failed for ${ref}.`, {
    docs: CREATING,
    errors: [
      {
        contexts: [{ context: 'build', state: 'pending' }],
        resource: 'Deployment',
        field: 'required_contexts',
        code: 'invalid',
      },
    ],
  });
}

interface Creation {
  readonly wanted: NewDeployment;
  readonly sha: string;
  readonly byRequest: number;
}

function keepDeployment(
  { wanted, sha, byRequest }: Creation,
  state: GitHubState,
): DeploymentRecord {
  const { ref, task, environment, payload } = wanted;
  const now = new Date(state.now());
  const deployment: DeploymentRecord = {
    ...{ id: state.nextId(), ref, sha, task, environment, payload },
    originalEnvironment: environment,
    description: wanted.description ?? '',
    transient: wanted.transient_environment,
    production: wanted.production_environment ?? environment === 'production',
    creator: state.switches.tokenOwner,
    createdAt: now,
    updatedAt: now,
    statuses: [],
  };
  state.deployments.set(deployment.id, deployment);
  const id = String(deployment.id);
  state.effects.push({ atMs: state.now(), byRequest, what: 'deployment-created', id });
  return deployment;
}
