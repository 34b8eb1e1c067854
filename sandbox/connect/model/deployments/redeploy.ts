import { z } from 'zod';
import type { PlainAnswer, Request } from '../../../model/index.ts';
import {
  checkValues,
  configure,
  unfilledKeys,
  applicationValues,
  globalValues,
} from '../configuration/index.ts';
import type { GivenValues } from '../configuration/index.ts';
import { publishedOf } from '../connectors.ts';
import type { ConnectState, DeploymentRecord, Revision } from '../state/index.ts';
import { parseBody, refuse } from '../refuse.ts';
import { startDeployment } from './work.ts';

const FREE = ['Draft', 'Deployed', 'Failed', 'UndeployFailed'];

const redeployAction = z.strictObject({
  action: z.literal('redeploy'),
  skipScripts: z.boolean().optional(),
  updateConnector: z.boolean().optional(),
  configurationValues: z.array(applicationValues).optional(),
  globalConfiguration: globalValues.optional(),
  // The name that creation has for them. Here they are accepted and ignored.
  configurations: z.unknown().optional(),
});

const update = z.strictObject({ version: z.int(), actions: z.tuple([redeployAction]) });

/** Redeploys a Deployment, the one thing that an update can do. Returns a refusal, if any. */
export function redeploy(
  record: DeploymentRecord,
  request: Request,
  state: ConnectState,
): PlainAnswer | undefined {
  const body = parseBody(request, update);
  if (!body.ok) return body.refusal;
  const {
    version,
    actions: [action],
  } = body.value;
  const { updateConnector = false, skipScripts = false } = action;
  const refusal = refuseChange(record, version);
  if (refusal !== undefined) return refusal;
  const isMoving = updateConnector && state.switches.connect.connectorMoves;
  const revision = isMoving ? latestRevision(record, state) : record.state.revision;
  if (revision === undefined) return refuseUpdate(record, 'it is not published or previewable');
  const given = { applications: action.configurationValues, global: action.globalConfiguration };
  const fault = refuseValues(record, revision, given);
  if (fault !== undefined) return fault;
  const { contract } = revision;
  const configured = configure(record.state, { contract, newId: state.newId }, given);
  const unfilled = isMoving ? unfilledKeys(configured, contract) : [];
  if (unfilled.length > 0) return refuseUpdate(record, `no value for ${unfilled.join(', ')}`);
  const call = { updateConnector, skipScripts };
  const moved = isMoving ? revision : undefined;
  startDeployment(record, { byRequest: request.n, call, configured, revision: moved }, state);
  return undefined;
}

/** Refuses to change a Deployment that is not in the version the client has seen, or is being changed. */
export function refuseChange(
  { id, state: { version: currentVersion, status } }: DeploymentRecord,
  expectedVersion: number,
): PlainAnswer | undefined {
  if (expectedVersion !== currentVersion) {
    const versions = `Expected: ${String(expectedVersion)} - Actual: ${String(currentVersion)}`;
    const message = `Object id=${id} has a different version than expected. ${versions}`;
    return refuse({ code: 'ConcurrentModification', message, expectedVersion, currentVersion });
  }
  if (FREE.includes(status)) return undefined;
  const message = `Invalid status change: Already ${status.toLowerCase()}`;
  return refuse({ code: 'DeploymentInvalidStatusTransition', message });
}

/** Finds what a Deployment is updated to; undefined when there is nothing. */
function latestRevision(
  { type, connector }: DeploymentRecord,
  state: ConnectState,
): Revision | undefined {
  if (type !== 'preview') return publishedOf(connector, state);
  return connector.isPreviewable === 'true' ? connector.draft : undefined;
}

function refuseUpdate({ id, connector }: DeploymentRecord, cause: string): PlainAnswer {
  return refuse({
    code: 'DeploymentConnectorUpdateFailure',
    message: `Deployment with id=${id} failed while trying to update Connector id=${connector.id} (cause: ${cause})`,
  });
}

function refuseValues(
  { id, state }: DeploymentRecord,
  { contract }: Revision,
  given: GivenValues,
): PlainAnswer | undefined {
  const [error] = checkValues(given, contract, state);
  if (error !== undefined) return refuse(error);
  const own = state.applications.map(({ name }) => name);
  // Applications that the update brings are new, so they were not left out.
  const known = state.revision.contract.applications.map(({ name }) => name);
  const foreign = given.applications?.find(
    ({ applicationName: name }) => known.includes(name) && !own.includes(name),
  );
  if (foreign === undefined) return undefined;
  return refuse({
    code: 'DeploymentApplicationDoNotBelong',
    message: `Deployment with id=${id} does not include application: ${foreign.applicationName}`,
  });
}
