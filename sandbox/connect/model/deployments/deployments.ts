import { answerJson, route } from '../../../model/index.ts';
import type { ModelRoute, PlainAnswer, Request } from '../../../model/index.ts';
import { toWireValues } from '../configuration/index.ts';
import { toWireConnector } from '../connectors.ts';
import { createDeployment } from './create.ts';
import { answerPage } from '../pages.ts';
import { findByReference, changeState, stateAt } from '../state/index.ts';
import type {
  ConnectState,
  DeployedApplication,
  DeploymentRecord,
  DeploymentState,
} from '../state/index.ts';
import { redeploy, refuseChange } from './redeploy.ts';
import { refuseQuery, refuseUnknown } from '../refuse.ts';
import type { ConnectRoute } from '../routeName.ts';
import { isPending, letOthersIn, startUndeploying } from './work.ts';

const TYPES = ['preview', 'sandbox', 'production'];

/**
 * Lists the operations on the Deployments of the project.
 *
 * @see https://docs.commercetools.com/connect/deployments
 */
export function deploymentRoutes(state: ConnectState): readonly ModelRoute<ConnectRoute>[] {
  const all = '/{project}/deployments';
  const one = `${all}/{reference}`;
  const withOne =
    (handle: (record: DeploymentRecord, request: Request) => PlainAnswer): ModelRoute['handle'] =>
    (request, { reference = '' }) => {
      const record = findByReference(state.deployments, reference);
      const isFound =
        record !== undefined && !(request.method === 'GET' && isHidden(record, state));
      return isFound ? handle(record, request) : refuseUnknown('Deployment', reference);
    };
  const show = (shown: DeploymentState, record: DeploymentRecord, status: number): PlainAnswer =>
    answerJson(status, toWireDeployment(shown, record, state));
  return [
    route('GET /deployments', all, (request) => list(request, state)),
    route('POST /deployments', all, (request) => {
      const made = createDeployment(request, state);
      return made.ok ? show(made.value.state, made.value, 201) : made.refusal;
    }),
    route(
      'GET /deployments/{id}',
      one,
      withOne((record) => show(read(record, state), record, 200)),
    ),
    route(
      'POST /deployments/{id}',
      one,
      withOne((record, request) => {
        const isStale = state.switches.connect.stale?.answer === true;
        const refusal = redeploy(record, request, state);
        return refusal ?? show(isStale ? staleState(record, state) : record.state, record, 201);
      }),
    ),
    route(
      'DELETE /deployments/{id}',
      one,
      withOne((record, request) => {
        const refusal = remove(record, request, state);
        return refusal ?? show(record.state, record, 202);
      }),
    ),
  ];
}

function list({ query }: Request, state: ConnectState): PlainAnswer {
  const type = query.get('deploymentType');
  if (type !== null && !TYPES.includes(type)) {
    return refuseQuery(`deploymentType: ${TYPES.join(', ')}`);
  }
  const integrations = query.getAll('integrationTypes');
  const found = [...state.deployments.values()].filter(
    (record) =>
      !isHidden(record, state) &&
      (type === null || record.type === type) &&
      (integrations.length === 0 || integrations.includes('other')),
  );
  return answerPage(query, found, {
    others: ['deploymentType', 'integrationTypes'],
    write: (record) => toWireDeployment(record.state, record, state),
    state,
  });
}

/** A new Deployment may not be found at once. */
function isHidden({ calls, createdAt, before }: DeploymentRecord, state: ConnectState): boolean {
  const { hiddenForMs } = state.switches.connect;
  const isNew = calls.length === 1 && before === undefined;
  return isNew && state.now() < createdAt.getTime() + hiddenForMs;
}

/** Reads a Deployment: its present, or what was before, as the switches say. */
function read(record: DeploymentRecord, state: ConnectState): DeploymentState {
  letOthersIn(record, state);
  const shown = stateToShow(record, state);
  if (state.switches.connect.changedAfterRead && !record.wasChanged) {
    record.wasChanged = true;
    changeState(record, state.now(), { version: record.state.version + 1 });
  }
  return shown;
}

function stateToShow(record: DeploymentRecord, state: ConnectState): DeploymentState {
  const { stale, repeatsMs } = state.switches.connect;
  const isStale = record.staleReads > 0 || state.now() < record.calledAtMs + (stale?.forMs ?? 0);
  record.staleReads = Math.max(0, record.staleReads - 1);
  if (isStale) return staleState(record, state);
  const isOld = repeatsMs > 0 && state.random() < 0.5;
  return isOld ? stateAt(record, state.now() - repeatsMs) : record.state;
}

function staleState(
  { before, state: present }: DeploymentRecord,
  { switches }: ConnectState,
): DeploymentState {
  if (before === undefined) return present;
  if (switches.connect.stale?.what === 'all') return before;
  return isPending(present.status) ? { ...present, status: before.status } : present;
}

function remove(
  record: DeploymentRecord,
  { n, query }: Request,
  state: ConnectState,
): PlainAnswer | undefined {
  const { secondDeleteRefused } = state.switches.connect;
  if (record.state.status === 'Undeploying' && !secondDeleteRefused) return undefined;
  const version = query.get('version');
  const refusal = refuseChange(record, version === null ? record.state.version : Number(version));
  if (refusal === undefined) startUndeploying(record, n, state);
  return refusal;
}

/** Writes a Deployment as answers show it. */
function toWireDeployment(
  shown: DeploymentState,
  record: DeploymentRecord,
  { switches: { connect } }: ConnectState,
): object {
  const { id, key, type, connector, region, createdAt, modifiedAt } = record;
  const { version, status, revision, applications, global } = shown;
  const hasGlobal = global.standard.size + global.secured.size > 0;
  const isEmpty =
    shown.buildId === undefined || (connect.emptyDetails === 'pending' && isPending(status));
  return {
    id,
    ...(key === undefined ? {} : { key }),
    version,
    type,
    connector: toWireConnector(connector, revision, connect),
    ...(hasGlobal ? { globalConfiguration: toWireValues(global) } : {}),
    details: isEmpty ? {} : { build: { id: shown.buildId, report: { entries: shown.entries } } },
    deployedRegion: region,
    applications: applications.map((each) => toWireApplication(each, connect.urlScheme)),
    preview: type === 'preview',
    status,
    createdAt: createdAt.toISOString(),
    lastModifiedAt: modifiedAt.toISOString(),
  };
}

function toWireApplication(application: DeployedApplication, urlScheme: boolean): object {
  const { id, name, address, topic, schedule } = application;
  const url = urlScheme ? address : address?.replace(/^\w+:\/\//, '');
  return {
    id,
    applicationName: name,
    ...toWireValues(application),
    ...(url === undefined ? {} : { url }),
    ...(topic === undefined ? {} : { topic }),
    ...(schedule === undefined ? {} : { schedule }),
  };
}
