import { z } from 'zod';
import type { Parsed, Request } from '../../../model/index.ts';
import {
  checkValues,
  configure,
  notConfigured,
  applicationValues,
  globalValues,
  noValues,
} from '../configuration/index.ts';
import { publishedOf } from '../connectors.ts';
import { findByReference } from '../state/index.ts';
import type { ConnectorRecord, ConnectState, DeploymentRecord, Revision } from '../state/index.ts';
import { parseBody, refuse } from '../refuse.ts';
import type { ConnectError } from '../refuse.ts';
import { startDeployment } from './work.ts';

/** The regions that there are. */
export const REGIONS = [
  'europe-west1.gcp',
  'us-central1.gcp',
  'australia-southeast1.gcp',
  'us-east-2.aws',
  'eu-central-1.aws',
];

const key = z.string().regex(/^[A-Za-z0-9_-]{2,256}$/, 'It is no key.');

const connectorReference = z
  .strictObject({
    id: z.string().optional(),
    key: key.optional(),
    staged: z.boolean().optional(),
    version: z.int().optional(),
  })
  .refine(({ id, key: other }) => (id === undefined) !== (other === undefined), 'An id or a key.');

const deploymentDraft = z.strictObject({
  key: key.optional(),
  type: z.enum(['preview', 'sandbox', 'production']).optional(),
  connector: connectorReference,
  region: z.string(),
  configurations: z.array(applicationValues),
  globalConfiguration: globalValues.optional(),
});

type Draft = z.infer<typeof deploymentDraft>;

/** Creates a Deployment, which deploys it as well. */
export function createDeployment(request: Request, state: ConnectState): Parsed<DeploymentRecord> {
  const body = parseBody(request, deploymentDraft);
  if (!body.ok) return body;
  const draft = body.value;
  const found = findConnector(draft.connector, state);
  if ('code' in found) return { ok: false, refusal: refuse(found) };
  const { connector, revision } = found;
  const given = { applications: draft.configurations, global: draft.globalConfiguration };
  const [error] = [
    ...checkDraft(draft, connector, state),
    ...checkValues(given, revision.contract, notConfigured),
    ...checkScope(request, connector, state),
  ];
  if (error !== undefined) return { ok: false, refusal: refuse(error) };
  const type = draft.type ?? (draft.connector.staged === true ? 'preview' : 'sandbox');
  const { region } = draft;
  const record = addRecord({ key: draft.key, type, region, connector, revision }, state);
  const { newId } = state;
  const configured = configure(notConfigured, { contract: revision.contract, newId }, given);
  const call = { updateConnector: false, skipScripts: false };
  startDeployment(record, { byRequest: request.n, call, configured, revision: undefined }, state);
  return { ok: true, value: record };
}

/** Adds the record of a Deployment that was not deployed yet. */
export function addRecord(
  made: Pick<DeploymentRecord, 'key' | 'type' | 'region' | 'connector'> & {
    readonly revision: Revision;
  },
  { now, newId, deployments }: ConnectState,
): DeploymentRecord {
  const { revision, ...rest } = made;
  const at = new Date(now());
  const record: DeploymentRecord = {
    ...rest,
    id: newId(),
    createdAt: at,
    modifiedAt: at,
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
    history: [],
    steps: [],
    steppedAtMs: 0,
    isHeld: false,
    staleReads: 0,
    calledAtMs: 0,
    calls: [],
    wasBusy: false,
    wasChanged: false,
  };
  deployments.set(record.id, record);
  return record;
}

/** Finds the state of a Connector that a draft refers to, or why it cannot be deployed. */
function findConnector(
  { id, key: keyOfIt, staged = false, version }: Draft['connector'],
  state: ConnectState,
): { readonly connector: ConnectorRecord; readonly revision: Revision } | ConnectError {
  const connector = findByReference(state.connectors, id ?? `key=${keyOfIt ?? ''}`);
  const revision = staged ? connector?.draft : connector && publishedOf(connector, state);
  const isOther = version !== undefined && version !== revision?.version;
  if (connector === undefined || revision === undefined || isOther) {
    const wanted = String(version ?? 'latest');
    const message = `Connector '${id ?? keyOfIt ?? ''}' with version ${wanted} not found`;
    return { code: 'ConnectorReferenceNotFound', message };
  }
  if (staged && connector.isPreviewable !== 'true') {
    const message = `Connector id=${connector.id} with version ${String(revision.version)} is not previewable`;
    return { code: 'ConnectorStagedNotPreviewable', message };
  }
  return { connector, revision };
}

function checkDraft(
  { region, key: wanted, type, connector: { staged = false } }: Draft,
  { id, facts: { supportedRegions } }: ConnectorRecord,
  { deployments, switches }: ConnectState,
): readonly ConnectError[] {
  const errors: ConnectError[] = [];
  if (wanted !== undefined && [...deployments.values()].some((each) => each.key === wanted)) {
    const message = `A duplicate value ${wanted} exists for field key.`;
    errors.push({ code: 'DuplicateField', message, field: 'key', duplicateValue: wanted });
  }
  if (!(supportedRegions.length > 0 ? supportedRegions : REGIONS).includes(region)) {
    const message = `Deployment unsupported region ${region}`;
    errors.push({ code: 'DeploymentUnsupportedRegion', message });
  }
  if (type !== undefined && (type === 'preview') !== staged) {
    const allowed = staged ? "'preview'" : "'sandbox', 'production'";
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

function checkScope(
  { headers }: Request,
  { apiClientScopes }: ConnectorRecord,
  { tokens, credentials: { projectKey } }: ConnectState,
): readonly ConnectError[] {
  const token = tokens.get(headers['authorization']?.slice('Bearer '.length) ?? '');
  const isAllowed = token?.scopes.includes(`manage_api_clients:${projectKey}`) === true;
  return apiClientScopes === undefined || isAllowed
    ? []
    : [{ code: 'AuthorizationError', message: 'Access denied' }];
}
