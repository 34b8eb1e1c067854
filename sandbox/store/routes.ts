import { setTimeout as sleep } from 'node:timers/promises';
import { answerJson } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Route } from '../server/findRoute.ts';
import { locationRoutes } from './locations/routes.ts';
import { promotionRoutes } from './promotions/routes.ts';
import { refuseForbidden, refuseLocations } from './refuse.ts';
import type { StoreRoute } from './routeName.ts';
import type { StoreState } from './state.ts';

const SCOPE = "You don't have a required scope to access the endpoint";

/** How many requests an operation takes at a time (documented). */
const AT_ONCE = { locations: 50, promotions: 40 };
const CODES_AT_ONCE = 10;

/** Serves the setup of a store, below its prefix: locations, and promotions with their codes. */
export function storeRoutes(state: StoreState): readonly Route<StoreRoute>[] {
  return [
    ...locationRoutes(state).map((route) => guard(route, 'locations', state)),
    ...promotionRoutes(state).map((route) => guard(route, 'promotions', state)),
  ];
}

function guard(
  route: Route<StoreRoute>,
  api: 'locations' | 'promotions',
  state: StoreState,
): Route<StoreRoute> {
  const { underWay, switches, stage } = state;
  const atOnce = route.name === 'GET /codes' ? CODES_AT_ONCE : AT_ONCE[api];
  return {
    ...route,
    handle: async (incoming, parameters) => {
      const access = switches.store.access[api];
      if (access === 'none' || (access === 'read' && route.method !== 'GET')) {
        // The form for promotions is documented, the other is that of the gateway.
        return api === 'promotions' ? refuseForbidden(SCOPE) : refuseLocations(403, SCOPE);
      }
      const before = underWay.byRoute.get(route.name) ?? 0;
      // What happens then is not documented; a 429 that says nothing about the quota is documented as overload.
      if (before >= atOnce) return tooManyAtOnce();
      underWay.byRoute.set(route.name, before + 1);
      underWay.now += 1;
      underWay.most = Math.max(underWay.most, underWay.now);
      try {
        const { latencyMs } = switches.store;
        if (latencyMs > 0) await sleep(latencyMs, undefined, { signal: stage.ending });
        return await route.handle(incoming, parameters);
      } finally {
        underWay.now -= 1;
        underWay.byRoute.set(route.name, (underWay.byRoute.get(route.name) ?? 1) - 1);
      }
    },
  };
}

function tooManyAtOnce(): Answer {
  return answerJson(429, { status: 429, title: 'Too many concurrent requests' });
}
