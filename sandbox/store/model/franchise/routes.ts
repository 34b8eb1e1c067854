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
    {
      name: TOKEN,
      method: 'POST',
      pattern: `${FRANCHISE}/oauth/token`,
      handle: (request) => createToken(request, state),
    },
    {
      name: 'POST /stores',
      method: 'POST',
      pattern: `${FRANCHISE}/accounts/{account_id}/stores`,
      handle: (request, { account_id = '' }) => createStore(request, account_id, state),
    },
    {
      name: 'GET /stores',
      method: 'GET',
      pattern: `${FRANCHISE}/stores`,
      handle: ({ query }) => listStores(query, state),
    },
    {
      name: 'GET /stores/{id}',
      method: 'GET',
      pattern: `${FRANCHISE}/stores/{store_id}`,
      handle: (_request, { store_id = '' }) => getStore(store_id, state),
    },
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
