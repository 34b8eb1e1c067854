import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { answerJson } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Incoming } from '../server/incoming.ts';
import { checkValues } from './checkValues.ts';
import { configure } from './configure.ts';
import type { Configured } from './configure.ts';
import { findConnector } from './findConnector.ts';
import { parseBody } from './parseBody.ts';
import type { ConnectorRecord, ConnectState, DeploymentRecord, Revision } from './platform.ts';
import { takeCall } from './processDeployment.ts';
import { refuse } from './refuse.ts';
import type { ConnectError } from './refuse.ts';
import { toWireDeployment } from './toWireDeployment.ts';
import { applicationValues, globalValues, noValues } from './values.ts';

const REGIONS = [
  'europe-west1.gcp',
  'us-central1.gcp',
  'australia-southeast1.gcp',
  'us-east-2.aws',
  'eu-central-1.aws',
];

const key = z.string().regex(/^[A-Za-z0-9_-]{2,256}$/, 'It is no key.');

const deploymentDraft = z.strictObject({
  key: key.optional(),
  type: z.enum(['preview', 'sandbox', 'production']).optional(),
  connector: z
    .strictObject({
      id: z.string().optional(),
      key: key.optional(),
      staged: z.boolean().optional(),
      version: z.int().optional(),
    })
    .refine(
      ({ id, key: other }) => (id === undefined) !== (other === undefined),
      'An id or a key.',
    ),
  region: z.string(),
  configurations: z.array(applicationValues),
  globalConfiguration: globalValues.optional(),
});

type Draft = z.infer<typeof deploymentDraft>;

/** What is still needed of a new Deployment when all is in order. */
type NewDeployment = Pick<DeploymentRecord, 'key' | 'type' | 'region' | 'connector'>;

/** Creates a Deployment, which deploys it as well. */
export async function createDeployment(incoming: Incoming, state: ConnectState): Promise<Answer> {
  const body = await parseBody(incoming, deploymentDraft);
  if (!body.ok) return body.refusal;
  const draft = body.value;
  const found = findConnector(draft.connector, state.connectors);
  if ('code' in found) return refuse(found);
  const { connector, revision } = found;
  const given = { applications: draft.configurations, global: draft.globalConfiguration };
  const none: Configured = { applications: [], global: noValues };
  const [error] = [
    ...checkDraft(draft, connector, state),
    ...checkValues(given, revision.contract, none),
  ];
  if (error !== undefined) return refuse(error);
  if (lacksScope(incoming, connector, state)) {
    return refuse({ code: 'AuthorizationError', message: 'Access denied' });
  }
  const type = draft.type ?? (draft.connector.staged === true ? 'preview' : 'sandbox');
  const { region } = draft;
  const record = newRecord({ key: draft.key, type, region, connector }, revision);
  state.deployments.set(record.id, record);
  const configured = configure(none, revision.contract, given);
  const call = { updateConnector: false, skipScripts: false };
  takeCall(record, { call, configured, revision: undefined }, state);
  return answerJson(201, toWireDeployment(record.state, record, state));
}

/** Makes the record of a Deployment that has not been deployed yet. */
export function newRecord(made: NewDeployment, revision: Revision): DeploymentRecord {
  const now = new Date();
  return {
    ...made,
    id: randomUUID(),
    createdAt: now,
    modifiedAt: now,
    state: {
      version: 0,
      status: 'Draft',
      revision,
      buildId: undefined,
      entries: [],
      applications: [],
      global: noValues,
    },
    before: undefined,
    staleReads: 0,
    calls: [],
    wasBusy: false,
  };
}

function checkDraft(
  draft: Draft,
  { id, supportedRegions }: ConnectorRecord,
  { deployments, switches }: ConnectState,
): readonly ConnectError[] {
  const errors: ConnectError[] = [];
  const { region, key: wanted, type } = draft;
  if (wanted !== undefined && [...deployments.values()].some((each) => each.key === wanted)) {
    const message = `A duplicate value ${wanted} exists for field key.`;
    errors.push({ code: 'DuplicateField', message, field: 'key', duplicateValue: wanted });
  }
  if (!(supportedRegions.length > 0 ? supportedRegions : REGIONS).includes(region)) {
    const message = `Deployment unsupported region ${region}`;
    errors.push({ code: 'DeploymentUnsupportedRegion', message });
  }
  const isStaged = draft.connector.staged === true;
  if (type !== undefined && (type === 'preview') !== isStaged) {
    const allowed = isStaged ? "'preview'" : "'sandbox', 'production'";
    const message = `The Connector id=${id} cannot be deployed as a '${type}' type. Only ${allowed} types are allowed.`;
    errors.push({ code: 'DeploymentInvalidType', message });
  }
  if (type === 'production' && !switches.connect.productionActive) {
    const message =
      'Deployments to production are disabled for this Project. Please contact support to enable production deployments.';
    errors.push({ code: 'DeploymentProductionDeactivated', message });
  }
  return errors;
}

function lacksScope(
  { headers }: Incoming,
  { apiClientScopes }: ConnectorRecord,
  { tokens, credentials }: ConnectState,
): boolean {
  const token = tokens.get(headers.authorization?.slice('Bearer '.length) ?? '');
  return (
    apiClientScopes !== undefined &&
    token?.scopes.includes(`manage_api_clients:${credentials.projectKey}`) !== true
  );
}
