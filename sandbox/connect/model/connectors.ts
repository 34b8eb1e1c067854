import { answerJson } from '../../model/index.ts';
import type { ModelRoute } from '../../model/index.ts';
import { toWireContract } from './configuration/contract.ts';
import { answerPage } from './pages.ts';
import { findByReference } from './records.ts';
import type { ConnectorRecord, ConnectState, Revision } from './records.ts';
import { refuseUnknown } from './refuse.ts';
import type { ConnectRoute } from './routeName.ts';
import type { ConnectSwitches } from './switches.ts';

/**
 * Lists the operations on published Connectors, and on their drafts.
 *
 * @see https://docs.commercetools.com/connect/connectors
 */
export function connectorRoutes(state: ConnectState): readonly ModelRoute<ConnectRoute>[] {
  const { connectors, switches } = state;
  const read =
    (
      write: (connector: ConnectorRecord, switches: ConnectSwitches) => object | undefined,
    ): ModelRoute['handle'] =>
    (_, { reference = '' }) => {
      const connector = findByReference(connectors, reference);
      const written = connector && write(connector, switches.connect);
      return written === undefined
        ? refuseUnknown('Connector', reference)
        : answerJson(200, written);
    };
  return [
    {
      name: 'GET /connectors/search',
      method: 'GET',
      pattern: '/connectors/search',
      handle: ({ query }) => {
        const all = [...connectors.values()].filter(({ published }) => published !== undefined);
        const write = (record: ConnectorRecord) => toWirePublished(record, switches.connect);
        return answerPage(query, all, { others: [], write, state });
      },
    },
    {
      name: 'GET /connectors/{id}',
      method: 'GET',
      pattern: '/connectors/{reference}',
      handle: read(toWirePublished),
    },
    {
      name: 'GET /connectors/drafts/{id}',
      method: 'GET',
      pattern: '/connectors/drafts/{reference}',
      handle: read(toWireDraft),
    },
  ];
}

/** Writes a Connector, as its own answers and those of a Deployment show it. */
export function toWireConnector(
  { id, key, name, supportedRegions, apiClientScopes }: ConnectorRecord,
  { version, tag, contract }: Revision,
  { showsKeys }: ConnectSwitches,
): object {
  return {
    id,
    ...(key === undefined ? {} : { key }),
    version,
    name,
    integrationTypes: ['other'],
    creator: { email: 'sandbox@example.com' },
    repository: { url: `https://github.com/sandbox/${key ?? id}.git`, tag },
    ...(showsKeys ? toWireContract(contract) : {}),
    ...(apiClientScopes === undefined ? {} : { apiClient: { scopes: apiClientScopes } }),
    supportedRegions,
    certified: false,
  };
}

function toWirePublished(
  connector: ConnectorRecord,
  switches: ConnectSwitches,
): object | undefined {
  const { published } = connector;
  return published && { ...toWireConnector(connector, published, switches), private: true };
}

function toWireDraft(connector: ConnectorRecord, switches: ConnectSwitches): object {
  const { published, draft, isPreviewable } = connector;
  const isBoolean = switches.previewable === 'boolean';
  return {
    ...toWireConnector(connector, draft, switches),
    private: true,
    privateProjects: [],
    status: published === undefined ? 'Draft' : 'Published',
    hasChanges: published?.version !== draft.version,
    alreadyListed: published !== undefined,
    isPreviewable: isBoolean ? isPreviewable === 'true' : isPreviewable,
    publishingReport: null,
    previewableReport: null,
  };
}
