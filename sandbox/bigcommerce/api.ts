import type { Answer } from '../server/answer.ts';
import type { FoundRoute, Route } from '../server/findRoute.ts';
import type { Incoming } from '../server/incoming.ts';
import { announcesBody, isAccepted, mediaTypeOf } from '../server/mediaTypes.ts';
import type { HostRules } from '../server/openHost.ts';
import { deploymentRoutes } from './deployments.ts';
import { eventRoutes } from './events.ts';
import { logRoutes } from './logs.ts';
import type { Platform } from './platform.ts';
import { projectRoutes } from './projects.ts';
import { refuse } from './refuse.ts';
import { uploadRoutes } from './uploads.ts';
import { isUuid } from './uuid.ts';

const STORE = '/stores/{store_hash}/v3';

/**
 * Stands in for the APIs of BigCommerce: hosting, store setup, and Powered By beside the stores.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting
 */
export function apiRules(platform: Platform): HostRules {
  const { store } = platform;
  const routes = [
    ...projectRoutes(platform),
    ...uploadRoutes(platform),
    ...deploymentRoutes(platform),
    ...eventRoutes(platform),
    ...logRoutes(platform),
  ].map((route): Route => {
    const handle: Route['handle'] = async (incoming, parameters) => {
      const answer = await route.handle(incoming, parameters);
      // A refusal without a word about the quota is an overload of the platform (documented).
      if (answer.status === 429) return answer;
      return { ...answer, headers: { ...store.rateLimit.headers(), ...answer.headers } };
    };
    return { ...route, pattern: `${STORE}${route.pattern}`, handle };
  });
  return {
    name: 'api',
    routes: [...routes, ...store.routes],
    stranger: false,
    admit: (incoming, found) => {
      store.noteSecret(incoming, found);
      // That Powered By has no part in a store's quota is a guess: nothing is documented.
      if (store.isFranchise(incoming)) {
        return (
          store.refuseStranger(incoming, found) ?? refuseHeaders(incoming) ?? refuseBody(incoming)
        );
      }
      return (
        refuseStranger(platform, incoming, found) ??
        refuseHeaders(incoming) ??
        store.rateLimit.count() ??
        refuseBody(incoming)
      );
    },
  };
}

function refuseStranger(
  { credentials }: Platform,
  { headers }: Incoming,
  found: FoundRoute,
): Answer | undefined {
  if (headers['x-auth-token'] === undefined) {
    return refuse(401, 'X-Auth-Token header is required');
  }
  if (headers['x-auth-token'] !== credentials.accessToken) {
    return refuse(401, 'Unauthorized: the access token is not valid.');
  }
  if (found.kind === 'none') return refuse(404, 'The requested resource was not found.');
  if (found.parameters['store_hash'] !== credentials.storeHash) {
    return refuse(403, "You don't have a required scope to access the endpoint");
  }
  if (found.kind === 'route') return undefined;
  const refusal = refuse(405, 'Method not allowed');
  return { ...refusal, headers: { ...refusal.headers, Allow: found.allow } };
}

function refuseHeaders({ headers, path }: Incoming): Answer | undefined {
  const correlation = headers['x-correlation-id'];
  if (correlation !== undefined && !isUuid(String(correlation))) {
    return refuse(400, 'X-Correlation-Id should be valid UUID.');
  }
  const offered = /\/(?:events|tail)$/.test(path) ? 'text/event-stream' : 'application/json';
  return isAccepted(offered, headers)
    ? undefined
    : refuse(406, `Not acceptable: this is ${offered}.`);
}

function refuseBody({ method, headers }: Incoming): Answer | undefined {
  const takesBody = method === 'POST' || method === 'PUT';
  if (!takesBody)
    return announcesBody(headers) ? refuse(400, `${method} takes no body.`) : undefined;
  return mediaTypeOf(headers) === 'application/json'
    ? undefined
    : refuse(415, 'Unsupported media type: application/json is accepted.');
}
