import { configure, notConfigured } from './configuration/index.ts';
import type {
  Contract,
  ConnectorRecord,
  ConnectState,
  DeploymentRecord,
  DraftStatus,
  Step,
} from './state/index.ts';
import type { ApplicationValues, GlobalValues } from './configuration/index.ts';
import { addRecord, runApplications } from './deployments/index.ts';
import { letOthersCheck, newRecord, usualFacts } from './drafts/index.ts';
import type { OthersCheck } from './drafts/index.ts';
import {
  findByReference,
  reportDeployment,
  changeState,
  plan,
  usualContract,
} from './state/index.ts';
import type { DeploymentStatus } from './switches.ts';

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
  /** `Published`, or `Draft` without anything published. */
  readonly status?: DraftStatus;
  /** The tag of its draft, when it is not the one that is published. */
  readonly draftTag?: string;
  readonly url?: string;
  readonly private?: boolean;
  readonly privateProjects?: readonly string[];
  /** When and how somebody else's check ends, which is in progress; none is. */
  readonly checkedBy?: OthersCheck;
}

/** A Deployment to add. */
export interface AddedDeployment {
  /** Without one it has only its id. */
  readonly key?: string;
  /** Key of its Connector. */
  readonly connector: string;
  readonly type?: DeploymentRecord['type'];
  /** Where it runs: `europe-west1.gcp`. */
  readonly region?: string;
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

/** Adds a Connector, as if it had always been there. */
export function addConnector(state: ConnectState, wanted: NewConnector = {}): ConnectorRecord {
  const { connectors, now, newId } = state;
  const { key = 'connector', tag = 'v1.0.0', contract = usualContract } = wanted;
  if (findByReference(connectors, `key=${key}`) !== undefined) {
    throw new Error(`There is a Connector with the key ${key} already.`);
  }
  const revision = { version: 1, tag, contract };
  const { draftOnly = false, draftTag } = wanted;
  const record = newRecord(
    {
      id: newId(),
      key,
      draft: draftTag === undefined ? revision : { version: 2, tag: draftTag, contract },
      apiClientScopes: wanted.apiClientScopes,
      facts: {
        ...usualFacts,
        name: `Connector ${key}`,
        url: wanted.url ?? `https://github.com/sandbox/${key}.git`,
        supportedRegions: wanted.supportedRegions ?? [],
        private: wanted.private ?? true,
        privateProjects: wanted.privateProjects ?? [],
      },
      wasCreated: false,
    },
    now(),
  );
  record.published = draftOnly ? undefined : revision;
  record.isPreviewable = wanted.isPreviewable ?? 'true';
  record.isChecked = record.isPreviewable !== 'none' || !draftOnly;
  const usualStatus = draftOnly || draftTag !== undefined ? 'Draft' : 'Published';
  record.status = wanted.status ?? usualStatus;
  connectors.set(record.id, record);
  if (wanted.checkedBy !== undefined) letOthersCheck(record, wanted.checkedBy, state);
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
  record.status = 'Published';
  record.isPreviewable = 'true';
}

/** Adds a Deployment, as if it had always been there. Its applications run from the next step on. */
export function addDeployment(state: ConnectState, wanted: AddedDeployment): DeploymentRecord {
  const connector = connectorOf(state.connectors, wanted.connector);
  const { key, type = 'sandbox', status = 'Deployed', version = 1, busy } = wanted;
  const { region = 'europe-west1.gcp' } = wanted;
  const revision = type === 'preview' ? connector.draft : (connector.published ?? connector.draft);
  const { contract } = revision;
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
