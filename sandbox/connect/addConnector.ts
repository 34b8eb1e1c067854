import { randomUUID } from 'node:crypto';
import type { Contract } from './contract.ts';
import type { ConnectorRecord, ConnectState } from './platform.ts';

/** A Connector to add. What is left out is made up. */
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
  { connectors }: ConnectState,
  wanted: NewConnector = {},
): ConnectorRecord {
  const { key = 'connector', tag = 'v1.0.0', contract = usualContract } = wanted;
  if ([...connectors.values()].some((each) => each.key === key)) {
    throw new Error(`There is a Connector with the key ${key} already.`);
  }
  const revision = { version: 1, tag, contract };
  const record: ConnectorRecord = {
    id: randomUUID(),
    key,
    name: `Connector ${key}`,
    supportedRegions: wanted.supportedRegions ?? [],
    apiClientScopes: wanted.apiClientScopes,
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
  const record = [...connectors.values()].find((each) => each.key === key);
  if (record === undefined) throw new Error(`There is no Connector with the key ${key}.`);
  const { version, tag: oldTag, contract: oldContract } = record.draft;
  const next = { version: version + 1, tag: tag ?? oldTag, contract: contract ?? oldContract };
  record.draft = next;
  record.published = next;
}
