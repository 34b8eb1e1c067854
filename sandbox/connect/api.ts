import type { Answer } from '../server/answer.ts';
import type { FoundRoute, Route } from '../server/findRoute.ts';
import type { Incoming } from '../server/incoming.ts';
import { announcesBody, isAccepted, mediaTypeOf } from '../server/mediaTypes.ts';
import type { HostRules } from '../server/openHost.ts';
import { connectorRoutes } from './connectors.ts';
import { withCorrelation } from './correlation.ts';
import { deploymentRoutes } from './deployments.ts';
import type { ConnectState } from './platform.ts';
import { refuse, refuseInput, refuseUnknown } from './refuse.ts';
import type { ConnectRoute } from './routeName.ts';

const READ_DEPLOYMENTS = ['view_connectors_deployments', 'manage_connectors_deployments'];
const WRITE_DEPLOYMENTS = ['manage_connectors_deployments'];
const READ_CONNECTORS = ['view_connectors', 'manage_connectors'];

/** The scopes that an operation takes any one of; `manage_project` does for all. */
const SCOPES: Readonly<Partial<Record<ConnectRoute, readonly string[]>>> = {
  'GET /deployments': READ_DEPLOYMENTS,
  'GET /deployments/{id}': READ_DEPLOYMENTS,
  'POST /deployments': WRITE_DEPLOYMENTS,
  'POST /deployments/{id}': WRITE_DEPLOYMENTS,
  'DELETE /deployments/{id}': WRITE_DEPLOYMENTS,
  'GET /connectors/search': READ_CONNECTORS,
  'GET /connectors/{id}': READ_CONNECTORS,
  'GET /connectors/drafts/{id}': READ_CONNECTORS,
};

/**
 * Stands in for the Connect API of one region.
 *
 * @see https://docs.commercetools.com/connect/hosts-and-authorization
 */
export function connectRules(state: ConnectState): HostRules {
  const routes = [...deploymentRoutes(state), ...connectorRoutes(state)].map((route): Route => ({
    ...route,
    handle: async (incoming, parameters) =>
      withCorrelation(incoming, await route.handle(incoming, parameters)),
  }));
  return {
    name: 'connect',
    routes,
    stranger: false,
    admit: (incoming, found) => {
      const refusal =
        refuseStranger(state, incoming, found) ?? refuseHeaders(incoming) ?? refuseBody(incoming);
      return refusal && withCorrelation(incoming, refusal);
    },
  };
}

function refuseStranger(
  { tokens, stage, credentials }: ConnectState,
  { headers, record, path }: Incoming,
  found: FoundRoute,
): Answer | undefined {
  const { authorization = '' } = headers;
  if (/^Basic /i.test(authorization)) {
    // The client's own secret is for the token service only.
    stage.log.addLeak({ host: 'connect', header: 'authorization', path: record.path });
  }
  const token = tokens.get(/^Bearer (\S+)$/.exec(authorization)?.[1] ?? '');
  if (token === undefined || Date.now() >= token.expiresAt) {
    return refuse({ code: 'invalid_token', message: 'invalid_token' });
  }
  if (found.kind === 'none') return refuseUnknown('Resource', path);
  const { project = credentials.projectKey } = found.parameters;
  const needed = found.kind === 'route' ? SCOPES[found.route.name as ConnectRoute] : [];
  const accepted = ['manage_project', ...(needed ?? [])].map((scope) => `${scope}:${project}`);
  if (found.kind === 'route' && !accepted.some((scope) => token.scopes.includes(scope))) {
    return refuse({ code: 'AuthorizationError', message: 'Access denied' });
  }
  if (found.kind === 'route') return undefined;
  const refusal = refuse({ code: 'General', message: 'Method not allowed' }, 405);
  return { ...refusal, headers: { ...refusal.headers, Allow: found.allow } };
}

function refuseHeaders({ headers }: Incoming): Answer | undefined {
  return isAccepted('application/json', headers)
    ? undefined
    : refuse({ code: 'General', message: 'Not acceptable: this is application/json.' }, 406);
}

function refuseBody({ method, headers }: Incoming): Answer | undefined {
  if (method !== 'POST')
    return announcesBody(headers) ? refuseInput(`${method} takes no body.`) : undefined;
  return mediaTypeOf(headers) === 'application/json'
    ? undefined
    : refuseInput('It is application/json.', 415);
}
