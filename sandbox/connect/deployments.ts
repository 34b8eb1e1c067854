import { answerJson } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Route } from '../server/findRoute.ts';
import type { Incoming } from '../server/incoming.ts';
import { createDeployment } from './createDeployment.ts';
import { findByReference } from './findByReference.ts';
import { answerPage } from './pages.ts';
import type { ConnectState, DeploymentRecord } from './platform.ts';
import { letOthersIn, undeploy } from './processDeployment.ts';
import { redeploy } from './redeploy.ts';
import { refuseQuery, refuseUnknown } from './refuse.ts';
import { refuseChange } from './refuseChange.ts';
import type { ConnectRoute } from './routeName.ts';
import { toWireDeployment } from './toWireDeployment.ts';

const TYPES = ['preview', 'sandbox', 'production'];

/**
 * Serves the Deployments of the project.
 *
 * @see https://docs.commercetools.com/connect/deployments
 */
export function deploymentRoutes(state: ConnectState): readonly Route<ConnectRoute>[] {
  const { deployments } = state;
  const all = '/{project}/deployments';
  const one = `${all}/{reference}`;
  const withOne =
    (handle: (record: DeploymentRecord, incoming: Incoming) => Answer | Promise<Answer>) =>
    (incoming: Incoming, { reference = '' }): Answer | Promise<Answer> => {
      const record = findByReference(deployments, reference);
      return record === undefined
        ? refuseUnknown('Deployment', reference)
        : handle(record, incoming);
    };
  return [
    {
      name: 'GET /deployments',
      method: 'GET',
      pattern: all,
      handle: ({ query }) => list(query, state),
    },
    {
      name: 'POST /deployments',
      method: 'POST',
      pattern: all,
      handle: (incoming) => createDeployment(incoming, state),
    },
    {
      name: 'GET /deployments/{id}',
      method: 'GET',
      pattern: one,
      handle: withOne((record) => {
        letOthersIn(record, state);
        return answerJson(200, toWireDeployment(readState(record, state), record, state));
      }),
    },
    {
      name: 'POST /deployments/{id}',
      method: 'POST',
      pattern: one,
      handle: withOne((record, incoming) => redeploy(record, incoming, state)),
    },
    {
      name: 'DELETE /deployments/{id}',
      method: 'DELETE',
      pattern: one,
      handle: withOne((record, incoming) => remove(record, incoming, state)),
    },
  ];
}

function list(query: URLSearchParams, state: ConnectState): Answer {
  const type = query.get('deploymentType');
  if (type !== null && !TYPES.includes(type)) {
    return refuseQuery(`deploymentType: ${TYPES.join(', ')}`);
  }
  const integrations = query.getAll('integrationTypes');
  const found = [...state.deployments.values()].filter(
    (record) =>
      (type === null || record.type === type) &&
      (integrations.length === 0 || integrations.includes('other')),
  );
  return answerPage(query, found, {
    others: ['deploymentType', 'integrationTypes'],
    write: (record) => toWireDeployment(record.state, record, state),
  });
}

/** What a read shows: the truth, or for some reads after a redeploy what was before. */
function readState(
  record: DeploymentRecord,
  { switches }: ConnectState,
): DeploymentRecord['state'] {
  const { stale } = switches.connect;
  const { before, state } = record;
  if (stale === undefined || before === undefined || record.staleReads <= 0) return state;
  record.staleReads -= 1;
  return stale.what === 'all' ? before : { ...state, status: before.status };
}

function remove(record: DeploymentRecord, { query }: Incoming, state: ConnectState): Answer {
  const version = query.get('version');
  const refusal = refuseChange(record, version === null ? record.state.version : Number(version));
  if (refusal !== undefined) return refusal;
  undeploy(record, state);
  return answerJson(202, toWireDeployment(record.state, record, state));
}
