import { configure, notConfigured } from './configuration/configure.ts';
import type { Contract } from './configuration/contract.ts';
import type { ApplicationValues, GlobalValues } from './configuration/values.ts';
import { addRecord } from './create.ts';
import { findByReference } from './records.ts';
import type { ConnectorRecord, ConnectState, DeploymentRecord, Step } from './records.ts';
import { reportDeployment } from './reports.ts';
import type { DeploymentStatus } from './switches.ts';
import { changeState, plan } from './timeline.ts';
import { runApplications } from './work.ts';

/** A Connector to add. What is left out is invented. */
export interface NewConnector {
  readonly key?: string;
  readonly tag?: string;
  readonly contract?: Contract;
  readonly supportedRegions?: readonly string[];
  readonly apiClientScopes?: readonly string[];
  /** Whether it exists as a draft only. */
  readonly draftOnly?: boolean;
  readonly isPreviewable?: ConnectorRecord['isPreviewable'];
}

/** A Deployment to add. */
export interface AddedDeployment {
  /** Without one it has only its id. */
  readonly key?: string;
  /** Key of its Connector. */
  readonly connector: string;
  readonly type?: DeploymentRecord['type'];
  readonly status?: DeploymentStatus;
  /** Its version: 1. */
  readonly version?: number;
  /**
   * Values of its applications; those that are not named here do not belong to it. By default it has all of them, without
   * values.
   */
  readonly configurations?: readonly ApplicationValues[];
  readonly globalConfiguration?: GlobalValues;
  /** When and how a deployment in progress ends, which somebody else started; none is. */
  readonly busy?: { readonly forMs: number; readonly end: DeploymentStatus };
}

/** One application of each type that matters, with keys of each kind. */
export const usualContract: Contract = {
  applications: [
    {
      name: 'service',
      type: 'service',
      standard: [
        { key: 'LOG_LEVEL', default: 'info' },
        { key: 'SHOP_URL', required: true },
      ],
      secured: [{ key: 'API_SECRET', required: true }],
    },
    { name: 'events', type: 'event', standard: [{ key: 'TOPIC_PREFIX' }] },
    { name: 'nightly', type: 'job', schedule: '0 3 * * *' },
    { name: 'assets', type: 'assets' },
  ],
  global: {
    standard: [{ key: 'COUNTRY', required: true, default: 'US' }],
    secured: [{ key: 'SHARED_SECRET', required: true }],
  },
};

/** Adds a Connector, as if it had always been there. */
export function addConnector(
  { connectors, now, newId }: ConnectState,
  wanted: NewConnector = {},
): ConnectorRecord {
  const { key = 'connector', tag = 'v1.0.0', contract = usualContract } = wanted;
  if (findByReference(connectors, `key=${key}`) !== undefined) {
    throw new Error(`There is a Connector with the key ${key} already.`);
  }
  const revision = { version: 1, tag, contract };
  const at = new Date(now());
  const record: ConnectorRecord = {
    id: newId(),
    key,
    name: `Connector ${key}`,
    supportedRegions: wanted.supportedRegions ?? [],
    apiClientScopes: wanted.apiClientScopes,
    createdAt: at,
    modifiedAt: at,
    published: wanted.draftOnly === true ? undefined : revision,
    draft: revision,
    isPreviewable: wanted.isPreviewable ?? 'true',
  };
  connectors.set(record.id, record);
  return record;
}

/** Publishes another state of a Connector's source, with the next version. */
export function publish(
  { connectors }: ConnectState,
  key: string,
  { tag, contract }: Pick<NewConnector, 'tag' | 'contract'>,
): void {
  const record = connectorOf(connectors, key);
  const { version, tag: oldTag, contract: oldContract } = record.draft;
  const next = { version: version + 1, tag: tag ?? oldTag, contract: contract ?? oldContract };
  record.draft = next;
  record.published = next;
}

/** Adds a Deployment, as if it had always been there. Its applications run from the next step on. */
export function addDeployment(state: ConnectState, wanted: AddedDeployment): DeploymentRecord {
  const connector = connectorOf(state.connectors, wanted.connector);
  const { key, type = 'sandbox', status = 'Deployed', version = 1, busy } = wanted;
  const revision = type === 'preview' ? connector.draft : (connector.published ?? connector.draft);
  const { contract } = revision;
  const region = 'europe-west1.gcp';
  const record = addRecord({ key, type, region, connector, revision }, state);
  const given = {
    applications: wanted.configurations ?? contract.applications.map(withoutValues),
    global: wanted.globalConfiguration,
  };
  const { newId, now } = state;
  const configured = configure(notConfigured, { contract, newId }, given);
  changeState(record, now(), { ...configured, version, status, buildId: newId() });
  const ended = { isLive: status !== 'Failed', unfilled: [], atMs: now() };
  const switches = { ...state.switches.connect, entries: undefined };
  changeState(record, now(), {
    entries: reportDeployment(record.state.applications, ended, switches),
  });
  const run: Step['happen'] = (atMs) => {
    changeState(record, atMs, { applications: runApplications(record, state) });
  };
  const end: Step['happen'] = (atMs) => {
    changeState(record, atMs, { status: busy?.end ?? status, version: version + 1 });
  };
  const later = busy === undefined ? [] : [{ afterMs: busy.forMs, happen: end }];
  plan(record, now(), [{ afterMs: 0, happen: run }, ...later]);
  return record;
}

function withoutValues({ name }: { readonly name: string }): ApplicationValues {
  return { applicationName: name, standardConfiguration: [], securedConfiguration: [] };
}

function connectorOf(connectors: ConnectState['connectors'], key: string): ConnectorRecord {
  const record = findByReference(connectors, `key=${key}`);
  if (record === undefined) throw new Error(`There is no Connector with the key ${key}.`);
  return record;
}
