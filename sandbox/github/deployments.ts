import { answerJson } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Incoming } from '../server/incoming.ts';
import { createDeployment } from './createDeployment.ts';
import { PAGING } from './operation.ts';
import type { Operation } from './operation.ts';
import { answerPage } from './pages.ts';
import { refuse, refuseUnknown } from './refuse.ts';
import type { DeploymentRecord, GitHubState } from './state.ts';
import { toWireDeployment } from './toWireDeployment.ts';

const DOCS = '/deployments/deployments';
const reading = {
  ofRepository: true,
  needs: [{ kind: 'deployments', access: 'read' }],
} as const;
const writing = {
  ofRepository: true,
  needs: [{ kind: 'deployments', access: 'write' }],
  parameters: [],
} as const;

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
      ...{ ...reading, name: 'GET /repo/deployments', method: 'GET', pattern: all },
      parameters: [...PAGING, 'environment', 'sha', 'ref', 'task'],
      handle: (incoming) => list(incoming, state),
    },
    {
      ...{ ...writing, name: 'POST /repo/deployments', method: 'POST', pattern: all },
      handle: (incoming) => createDeployment(incoming, state),
    },
    {
      ...{ ...reading, name: 'GET /repo/deployments/{id}', method: 'GET', pattern: one },
      parameters: [],
      handle: (_incoming, { id }) => {
        const deployment = state.deployments.get(Number(id));
        return deployment === undefined
          ? refuseUnknown(`${DOCS}#get-a-deployment`)
          : answerJson(200, toWireDeployment(deployment, state));
      },
    },
    {
      ...{ ...writing, name: 'DELETE /repo/deployments/{id}', method: 'DELETE', pattern: one },
      handle: (_incoming, { id }) => remove(Number(id), state),
    },
  ];
}

function list(incoming: Incoming, state: GitHubState): Answer {
  const fits = (deployment: DeploymentRecord): boolean =>
    (['environment', 'sha', 'ref', 'task'] as const).every((name) => {
      const wanted = incoming.query.get(name);
      return wanted === null || wanted === deployment[name];
    });
  const found = [...state.deployments.values()].filter(fits).toReversed();
  return answerPage(incoming, found, {
    state,
    write: (deployment) => toWireDeployment(deployment, state),
  });
}

/** Only what is inactive can be deleted. GitHub also takes other states that are no success; we do not rely on it. */
function remove(id: number, { deployments }: GitHubState): Answer {
  const docs = `${DOCS}#delete-a-deployment`;
  const deployment = deployments.get(id);
  if (deployment === undefined) return refuseUnknown(docs);
  if (deployments.size > 1 && deployment.statuses.at(-1)?.state !== 'inactive') {
    const message =
      'We cannot delete an active deployment unless it is the only deployment in a given environment.';
    return refuse(422, message, { docs });
  }
  deployments.delete(id);
  return { status: 204, headers: {}, body: '' };
}
