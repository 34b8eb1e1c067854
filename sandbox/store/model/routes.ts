import type {
  FoundRoute,
  ModelHost,
  ModelRoute,
  PlainAnswer,
  RequestHead,
} from '../../model/index.ts';
import { franchiseRoutes, isFranchiseRequest, refuseFranchiseStranger } from './franchise/index.ts';
import { locationRoutes } from './locations/index.ts';
import { namedRoutes, namedRoutesV2 } from './named.ts';
import { promotionRoutes } from './promotions/index.ts';
import { refuseFields, refuseForbidden, refuseLocations } from './refuse.ts';
import type { StoreRoute } from './routeName.ts';
import type { StoreState } from './state/index.ts';

const SCOPE = "You don't have a required scope to access the endpoint";
const STORE = '/stores/{store_hash}';

/** Serves the setup of a store, below its prefix: locations, promotions with their codes, and what promotions refer to. */
export function storeRoutes(state: StoreState): readonly ModelRoute<StoreRoute>[] {
  const below = (
    prefix: string,
    routes: readonly ModelRoute<StoreRoute>[],
    api: keyof StoreState['switches']['access'],
  ): readonly ModelRoute<StoreRoute>[] =>
    routes.map((route) => ({
      ...guard(route, api, state),
      pattern: `${STORE}/${prefix}${route.pattern}`,
    }));
  return [
    ...below('v3', locationRoutes(state), 'locations'),
    ...below('v3', promotionRoutes(state), 'promotions'),
    ...below('v3', namedRoutes(state), 'names'),
    ...below('v2', namedRoutesV2(state), 'names'),
  ];
}

function guard(
  route: ModelRoute<StoreRoute>,
  api: keyof StoreState['switches']['access'],
  { switches, rateLimit }: StoreState,
): ModelRoute<StoreRoute> {
  return {
    ...route,
    handle: (request, parameters) => {
      const access = switches.access[api] ?? 'read';
      const isAllowed = access === 'modify' || (access === 'read' && route.method === 'GET');
      const answer = isAllowed ? route.handle(request, parameters) : refuseAccess(api);
      return { ...answer, headers: { ...rateLimit.headers(), ...answer.headers } };
    },
  };
}

/** The form for promotions is documented, the other is that of the gateway. */
function refuseAccess(api: keyof StoreState['switches']['access']): PlainAnswer {
  return api === 'promotions' ? refuseForbidden(SCOPE) : refuseLocations(403, SCOPE);
}

/** A store's APIs and its franchise as one host, for whoever has the access token of the store. */
export function storeHost(
  state: StoreState,
  access: { readonly storeHash: string; readonly accessToken: string },
): ModelHost<StoreRoute> {
  const admitToStore = (
    { headers, n }: RequestHead,
    found: FoundRoute,
  ): PlainAnswer | undefined => {
    if (headers['x-auth-token'] !== access.accessToken) return refuseFields(401, 'Unauthorized');
    if (found.kind !== 'route') return refuseFields(404, 'The requested resource was not found.');
    if (found.parameters['store_hash'] !== access.storeHash) return refuseForbidden(SCOPE);
    return state.rateLimit.count(n);
  };
  return {
    routes: [...storeRoutes(state), ...franchiseRoutes(state)],
    admit: (head, found) =>
      isFranchiseRequest(head)
        ? refuseFranchiseStranger(state, head, found)
        : admitToStore(head, found),
    onChange: () => () => undefined,
  };
}
