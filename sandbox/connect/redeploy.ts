import { z } from 'zod';
import { answerJson } from '../server/answer.ts';
import type { Answer, PlainAnswer } from '../server/answer.ts';
import type { Incoming } from '../server/incoming.ts';
import { checkValues } from './checkValues.ts';
import type { GivenValues } from './checkValues.ts';
import { configure, unfilledKeys } from './configure.ts';
import { parseBody } from './parseBody.ts';
import type { ConnectState, DeploymentRecord, Revision } from './platform.ts';
import { takeCall } from './processDeployment.ts';
import { refuse } from './refuse.ts';
import { refuseChange } from './refuseChange.ts';
import { toWireDeployment } from './toWireDeployment.ts';
import { applicationValues, globalValues } from './values.ts';

const redeployAction = z.strictObject({
  action: z.literal('redeploy'),
  skipScripts: z.boolean().optional(),
  updateConnector: z.boolean().optional(),
  configurationValues: z.array(applicationValues).optional(),
  globalConfiguration: globalValues.optional(),
  // What creation calls them. Here they are taken, and have no effect.
  configurations: z.unknown().optional(),
});

const update = z.strictObject({ version: z.int(), actions: z.tuple([redeployAction]) });

/** Redeploys a Deployment, the one thing that an update can do. */
export async function redeploy(
  record: DeploymentRecord,
  incoming: Incoming,
  state: ConnectState,
): Promise<Answer> {
  const body = await parseBody(incoming, update);
  if (!body.ok) return body.refusal;
  const {
    version,
    actions: [action],
  } = body.value;
  const { updateConnector = false, skipScripts = false } = action;
  const refusal = refuseChange(record, version);
  if (refusal !== undefined) return refusal;
  const isMoving = updateConnector && state.switches.connect.connectorMoves;
  const revision = isMoving ? latestRevision(record) : record.state.revision;
  if (revision === undefined) return refuseUpdate(record, 'it is not published or previewable');
  const given = { applications: action.configurationValues, global: action.globalConfiguration };
  const fault = refuseValues(record, revision, given);
  if (fault !== undefined) return fault;
  const configured = configure(record.state, revision.contract, given);
  const unfilled = isMoving ? unfilledKeys(configured, revision.contract) : [];
  if (unfilled.length > 0) return refuseUpdate(record, `no value for ${unfilled.join(', ')}`);
  const call = { updateConnector, skipScripts };
  takeCall(record, { call, configured, revision: isMoving ? revision : undefined }, state);
  const isStale = state.switches.connect.stale?.answer === true && record.before !== undefined;
  const shown = isStale ? staleAnswer(record, state) : record.state;
  return answerJson(201, toWireDeployment(shown, record, state));
}

/** What a Deployment is updated to; undefined when there is nothing. */
function latestRevision({ type, connector }: DeploymentRecord): Revision | undefined {
  if (type !== 'preview') return connector.published;
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
  // Those that an update brings are not left out, but new.
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

function staleAnswer(
  { before, state: now }: DeploymentRecord,
  { switches }: ConnectState,
): DeploymentRecord['state'] {
  if (before === undefined) return now;
  return switches.connect.stale?.what === 'all' ? before : { ...now, status: before.status };
}
