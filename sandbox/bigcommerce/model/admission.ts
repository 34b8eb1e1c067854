import { announcesBody, isAccepted, mediaTypeOf } from '../../model/index.ts';
import type { FoundRoute, PlainAnswer, RequestHead } from '../../model/index.ts';
import { isUuid, refuse } from './refusals.ts';
import type { HostingState } from './state.ts';

/** Refuses a request before its route: wrong token, headers or body, or an exceeded quota. */
export function refuseUnfit(
  head: RequestHead,
  found: FoundRoute,
  state: Pick<HostingState, 'credentials' | 'rateLimit'>,
): PlainAnswer | undefined {
  return (
    refuseStranger(head, found, state) ??
    refuseHeaders(head) ??
    state.rateLimit.count(head.n) ??
    refuseBody(head)
  );
}

function refuseStranger(
  { headers }: RequestHead,
  found: FoundRoute,
  { credentials }: Pick<HostingState, 'credentials'>,
): PlainAnswer | undefined {
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

/** Refuses headers that no API of BigCommerce accepts. */
export function refuseHeaders({ headers, path }: RequestHead): PlainAnswer | undefined {
  const correlation = headers['x-correlation-id'];
  if (correlation !== undefined && !isUuid(correlation)) {
    return refuse(400, 'X-Correlation-Id should be valid UUID.');
  }
  const offered = /\/(?:events|tail)$/.test(path) ? 'text/event-stream' : 'application/json';
  return isAccepted(offered, headers)
    ? undefined
    : refuse(406, `Not acceptable: this is ${offered}.`);
}

/** Refuses an unexpected body, and one that is not JSON. */
export function refuseBody({ method, headers }: RequestHead): PlainAnswer | undefined {
  const takesBody = method === 'POST' || method === 'PUT';
  if (!takesBody)
    return announcesBody(headers) ? refuse(400, `${method} takes no body.`) : undefined;
  return mediaTypeOf(headers) === 'application/json'
    ? undefined
    : refuse(415, 'Unsupported media type: application/json is accepted.');
}
