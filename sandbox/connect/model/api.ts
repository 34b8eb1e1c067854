import type {
  Answer,
  FoundRoute,
  ModelHost,
  ModelRoute,
  PlainAnswer,
  Request,
  RequestHead,
} from '../../model/index.ts';
import { announcesBody, isAccepted, mediaTypeOf } from '../../model/index.ts';
import { connectorRoutes } from './connectors.ts';
import { withCorrelation } from './correlation.ts';
import { deploymentRoutes } from './deployments/index.ts';
import { draftRoutes } from './drafts/index.ts';
import type { ConnectState } from './state/index.ts';
import { refuse, refuseInput, refuseUnknown } from './refuse.ts';
import type { ConnectRoute } from './routeName.ts';
import { advance } from './state/index.ts';

const READ_DEPLOYMENTS = ['view_connectors_deployments', 'manage_connectors_deployments'];
const WRITE_DEPLOYMENTS = ['manage_connectors_deployments'];
const READ_CONNECTORS = ['view_connectors', 'manage_connectors'];
const WRITE_CONNECTORS = ['manage_connectors'];

/** The scopes of which an operation needs one; `manage_project` is enough for all. */
const SCOPES: Readonly<Partial<Record<ConnectRoute, readonly string[]>>> = {
  'GET /deployments': READ_DEPLOYMENTS,
  'GET /deployments/{id}': READ_DEPLOYMENTS,
  'POST /deployments': WRITE_DEPLOYMENTS,
  'POST /deployments/{id}': WRITE_DEPLOYMENTS,
  'DELETE /deployments/{id}': WRITE_DEPLOYMENTS,
  'GET /connectors/search': READ_CONNECTORS,
  'GET /connectors/{id}': READ_CONNECTORS,
  'GET /connectors/drafts': READ_CONNECTORS,
  'POST /connectors/drafts': WRITE_CONNECTORS,
  'GET /connectors/drafts/{id}': READ_CONNECTORS,
  'POST /connectors/drafts/{id}': WRITE_CONNECTORS,
  'DELETE /connectors/drafts/{id}': WRITE_CONNECTORS,
};

/**
 * Makes the Connect API of one region.
 *
 * @see https://docs.commercetools.com/connect/hosts-and-authorization
 */
export function connectApi(state: ConnectState): ModelHost {
  const answer = (route: ModelRoute): ModelRoute['handle'] => {
    return (request, parameters) => {
      advance(state);
      const usual = (): Answer => route.handle(request, parameters);
      return withCorrelation(request, throughGateway(request, usual, state), state);
    };
  };
  return {
    // A path below `drafts` is none of a Connector with that name.
    routes: [...deploymentRoutes(state), ...draftRoutes(state), ...connectorRoutes(state)].map(
      (route) => ({ ...route, handle: answer(route) }),
    ),
    onChange: () => () => undefined,
    admit: (head, found) => {
      const refusal = refuseStranger(state, head, found) ?? refuseHeaders(head) ?? refuseBody(head);
      return refusal && withCorrelation(head, refusal, state);
    },
  };
}

/** Answers in place of the platform, with or without the effect, as the `gateway` switch says. */
function throughGateway(
  { method }: Request,
  usual: () => Answer,
  { switches }: ConnectState,
): Answer {
  const { gateway } = switches.connect;
  if (gateway === undefined || method === 'GET') return usual();
  const { status, effect, body } = gateway;
  if (effect) usual();
  if (body === 'json') return refuse({ code: 'BadGateway', message: 'Bad gateway' }, status);
  const html =
    '<html><body>upstream connect error or disconnect/reset before headers</body></html>';
  const headers = { 'Content-Type': 'text/html' };
  return { status, headers, body: body === 'html' ? html : '' };
}

function refuseStranger(
  { tokens, credentials, now }: ConnectState,
  { headers, path }: RequestHead,
  found: FoundRoute,
): PlainAnswer | undefined {
  const token = tokens.get(/^Bearer (\S+)$/.exec(headers['authorization'] ?? '')?.[1] ?? '');
  if (token === undefined || now() >= token.expiresAt) {
    return refuse({ code: 'invalid_token', message: 'invalid_token' });
  }
  if (found.kind === 'none') return refuseUnknown('Resource', path);
  if (found.kind === 'other-method') {
    const refusal = refuse({ code: 'General', message: 'Method not allowed' }, 405);
    return { ...refusal, headers: { ...refusal.headers, Allow: found.allow } };
  }
  const { project = credentials.projectKey } = found.parameters;
  const needed = SCOPES[found.route.name as ConnectRoute] ?? [];
  const accepted = ['manage_project', ...needed].map((scope) => `${scope}:${project}`);
  return accepted.some((scope) => token.scopes.includes(scope))
    ? undefined
    : refuse({ code: 'AuthorizationError', message: 'Access denied' });
}

function refuseHeaders({ headers }: RequestHead): PlainAnswer | undefined {
  return isAccepted('application/json', headers)
    ? undefined
    : refuse({ code: 'General', message: 'Not acceptable: this is application/json.' }, 406);
}

function refuseBody({ method, headers }: RequestHead): PlainAnswer | undefined {
  if (method !== 'POST')
    return announcesBody(headers) ? refuseInput(`${method} takes no body.`) : undefined;
  return mediaTypeOf(headers) === 'application/json'
    ? undefined
    : refuseInput('It is application/json.', 415);
}
