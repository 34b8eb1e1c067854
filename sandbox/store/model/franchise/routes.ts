import { route } from '../../../model/index.ts';
import type { FoundRoute, ModelRoute, PlainAnswer, RequestHead } from '../../../model/index.ts';
import { refuseFields } from '../refuse.ts';
import type { StoreRoute } from '../routeName.ts';
import type { StoreState } from '../state/index.ts';
import { createStore, getStore, listStores } from './stores.ts';
import { createToken } from './token.ts';

const FRANCHISE = '/franchises/{franchise_uuid}/v1';
const TOKEN: StoreRoute = 'POST /franchise/token';

/** Serves what Powered By partners use to create stores. A closed beta: its pages are the only description. */
export function franchiseRoutes(state: StoreState): readonly ModelRoute<StoreRoute>[] {
  return [
    route(TOKEN, `${FRANCHISE}/oauth/token`, (request) => createToken(request, state)),
    route(
      'POST /stores',
      `${FRANCHISE}/accounts/{account_id}/stores`,
      (request, { account_id = '' }) => createStore(request, account_id, state),
    ),
    route('GET /stores', `${FRANCHISE}/stores`, ({ query }) => listStores(query, state)),
    route('GET /stores/{id}', `${FRANCHISE}/stores/{store_id}`, (_request, { store_id = '' }) =>
      getStore(store_id, state),
    ),
  ];
}

/** Returns whether a request is for Powered By. */
export function isFranchiseRequest({ path }: Pick<RequestHead, 'path'>): boolean {
  return path.startsWith('/franchises/');
}

/**
 * Refuses who is not the franchise. The secret is for the token only, and every other call needs the client and the newest
 * token (documented). That a franchise is not seen by others, and how, is a guess.
 */
export function refuseFranchiseStranger(
  { franchise, now }: StoreState,
  { headers }: Pick<RequestHead, 'headers'>,
  found: FoundRoute,
): PlainAnswer | undefined {
  const { franchiseUuid, clientId, clientSecret } = franchise.credentials;
  const wantsToken = isTokenRequest(found);
  const token = franchise.tokens.at(-1);
  const good = wantsToken
    ? headers['x-auth-secret'] === clientSecret
    : token !== undefined && headers['x-auth-token'] === token.value && now() < token.expiresAt;
  if (headers['x-auth-client'] !== clientId || !good) return refuseFields(401, 'Unauthorized');
  if (found.kind === 'none') return refuseFields(404, 'The requested resource was not found.');
  if (found.parameters['franchise_uuid'] !== franchiseUuid) return refuseFields(403, 'Forbidden');
  if (found.kind === 'route') return undefined;
  const refusal = refuseFields(405, 'Method not allowed');
  return { ...refusal, headers: { ...refusal.headers, Allow: found.allow } };
}

/** Returns whether a request asks for a token, the one thing that the secret is for. */
export function isTokenRequest(found: FoundRoute): boolean {
  return found.kind === 'route' && found.route.name === TOKEN;
}
