import { answerJson, route } from '../../model/index.ts';
import type { ModelRoute } from '../../model/index.ts';
import { toWireContract, findByReference } from './state/index.ts';
import { answerPage } from './pages.ts';
import type { ConnectorRecord, ConnectState, Revision } from './state/index.ts';
import { refuseUnknown } from './refuse.ts';
import type { ConnectRoute } from './routeName.ts';
import type { ConnectSwitches } from './switches.ts';

/**
 * Lists the operations on published Connectors.
 *
 * @see https://docs.commercetools.com/connect/connectors
 */
export function connectorRoutes(state: ConnectState): readonly ModelRoute<ConnectRoute>[] {
  const { connectors } = state;
  return [
    route('GET /connectors/search', '/connectors/search', ({ query }) => {
      const named = (name: 'id' | 'key', value: string | undefined): boolean =>
        !query.has(name) || query.getAll(name).includes(value ?? '');
      const all = [...connectors.values()].filter(
        (record) =>
          publishedOf(record, state) !== undefined &&
          named('id', record.id) &&
          named('key', record.key),
      );
      const write = (record: ConnectorRecord): object | undefined => toWirePublished(record, state);
      return answerPage(query, all, { others: SEARCHED_BY, write, state });
    }),
    route('GET /connectors/{id}', '/connectors/{reference}', (_, { reference = '' }) => {
      const connector = findByReference(connectors, reference);
      const written = connector && toWirePublished(connector, state);
      return written === undefined
        ? refuseUnknown('Connector', reference)
        : answerJson(200, written);
    }),
  ];
}

const SEARCHED_BY = ['text', 'private', 'creator.company', 'id', 'key', 'integrationTypes'];

/** Finds what is published of a Connector as far as anybody can see: for a while it may be what was before. */
export function publishedOf(
  { published, publishedBefore }: ConnectorRecord,
  { now }: Pick<ConnectState, 'now'>,
): Revision | undefined {
  return now() < publishedBefore.untilMs ? publishedBefore.revision : published;
}

/** Writes a Connector, as its own answers and those of a Deployment show it. */
export function toWireConnector(
  { id, key, facts, apiClientScopes }: ConnectorRecord,
  { version, tag, contract }: Revision,
  { showsKeys }: Pick<ConnectSwitches, 'showsKeys'>,
): object {
  return {
    id,
    ...(key === undefined ? {} : { key }),
    version,
    name: facts.name,
    integrationTypes: facts.integrationTypes,
    creator: facts.creator,
    repository: { url: facts.url, tag },
    ...(showsKeys ? toWireContract(contract) : {}),
    ...(apiClientScopes === undefined ? {} : { apiClient: { scopes: apiClientScopes } }),
    supportedRegions: facts.supportedRegions,
    certified: false,
  };
}

function toWirePublished(connector: ConnectorRecord, state: ConnectState): object | undefined {
  const published = publishedOf(connector, state);
  const { private: isPrivate } = connector.facts;
  return (
    published && {
      ...toWireConnector(connector, published, state.switches.connect),
      private: isPrivate,
    }
  );
}
