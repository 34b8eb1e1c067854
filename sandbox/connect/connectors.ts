import { answerJson } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Route } from '../server/findRoute.ts';
import { toWireContract } from './contract.ts';
import { findByReference } from './findByReference.ts';
import { answerPage } from './pages.ts';
import type { ConnectorRecord, ConnectState, Revision } from './platform.ts';
import { refuseUnknown } from './refuse.ts';
import type { ConnectRoute } from './routeName.ts';

const OPENED_AT = new Date();

/**
 * Serves what is published of Connectors, and their drafts.
 *
 * @see https://docs.commercetools.com/connect/connectors
 */
export function connectorRoutes({ connectors }: ConnectState): readonly Route<ConnectRoute>[] {
  const read =
    (write: (connector: ConnectorRecord) => object | undefined) =>
    (_: unknown, { reference = '' }): Answer => {
      const connector = findByReference(connectors, reference);
      const written = connector && write(connector);
      return written === undefined
        ? refuseUnknown('Connector', reference)
        : answerJson(200, written);
    };
  return [
    {
      name: 'GET /connectors/search',
      method: 'GET',
      pattern: '/connectors/search',
      handle: ({ query }) =>
        answerPage(
          query,
          [...connectors.values()]
            .filter(({ published }) => published !== undefined)
            .map((record) => ({ record, createdAt: OPENED_AT, modifiedAt: OPENED_AT })),
          { others: [], write: ({ record }) => toWirePublished(record) },
        ),
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

/** Writes a Connector as both its own answers and those of a Deployment have it. */
export function toWireConnector(
  { id, key, name, supportedRegions, apiClientScopes }: ConnectorRecord,
  { version, tag, contract }: Revision,
): object {
  return {
    id,
    ...(key === undefined ? {} : { key }),
    version,
    name,
    integrationTypes: ['other'],
    creator: { email: 'sandbox@example.com' },
    repository: { url: `https://github.com/sandbox/${key ?? id}.git`, tag },
    ...toWireContract(contract),
    ...(apiClientScopes === undefined ? {} : { apiClient: { scopes: apiClientScopes } }),
    supportedRegions,
    certified: false,
  };
}

function toWirePublished(connector: ConnectorRecord): object | undefined {
  const { published } = connector;
  return published && { ...toWireConnector(connector, published), private: true };
}

function toWireDraft(connector: ConnectorRecord): object {
  const { published, draft, isPreviewable } = connector;
  return {
    ...toWireConnector(connector, draft),
    private: true,
    privateProjects: [],
    status: published === undefined ? 'Draft' : 'Published',
    hasChanges: published?.version !== draft.version,
    alreadyListed: published !== undefined,
    isPreviewable,
    publishingReport: null,
    previewableReport: null,
  };
}
