import { answerJson, route } from '../../../model/index.ts';
import type { Answer, ModelRoute, Request } from '../../../model/index.ts';
import { cutPage, readIds } from '../pages.ts';
import { refuseLocations } from '../refuse.ts';
import type { StoreRoute } from '../routeName.ts';
import { DEFAULT_LOCATION, takeEffect } from '../state/index.ts';
import type { StoreState, WireLocation } from '../state/index.ts';
import { showLocations, writeLocation } from './books.ts';
import { showLocation } from './show.ts';
import { createLocationBatch, updateLocationBatch } from './write.ts';

const LOCATIONS = '/inventory/locations';
const DEFAULT_LIMIT = 50;
// Documented as the length of a payload; what happens beyond it is a guess.
const MAX_LIMIT = 1000;

/** Serves the locations. There is no address for a single one (documented). */
export function locationRoutes(state: StoreState): readonly ModelRoute<StoreRoute>[] {
  return [
    route('GET /locations', LOCATIONS, ({ query }) => listLocations(query, state)),
    route('POST /locations', LOCATIONS, (request) => createLocationBatch(request, state)),
    route('PUT /locations', LOCATIONS, (request) => updateLocationBatch(request, state)),
    route('DELETE /locations', LOCATIONS, (request) => deleteLocations(request, state)),
  ];
}

function listLocations(query: URLSearchParams, state: StoreState): Answer {
  const found = showLocations(state).filter((location) => passes(location, query));
  const rules = { defaultLimit: DEFAULT_LIMIT, maxLimit: MAX_LIMIT, switches: state.switches };
  const page = cutPage(query, found, rules);
  if (typeof page === 'string') return refuseLocations(422, 'Invalid query', { query: page });
  const data = page.items.map((location) => showLocation(location, state));
  return answerJson(200, { data, meta: { pagination: page.pagination } });
}

/** Parameters that are not documented are ignored: a guess, and the unkinder one. */
function passes(location: WireLocation, query: URLSearchParams): boolean {
  const among = (name: string, value: string): boolean =>
    query.get(name)?.split(',').includes(value) ?? true;
  const is = (name: string, value: boolean): boolean =>
    (query.get(name) ?? String(value)) === String(value);
  return (
    among('location_id:in', String(location.id)) &&
    among('location_code:in', location.code) &&
    among('type_id:in', location.type_id) &&
    is('is_default', location.id === DEFAULT_LOCATION) &&
    is('managed_by_external_source', location.managed_by_external_source) &&
    is('is_active', location.enabled) &&
    is('storefront_visibility', location.storefront_visibility)
  );
}

/** Deletes locations, all of them or none (that it is none is a guess; the refusals are documented to name one location). */
function deleteLocations(request: Request, state: StoreState): Answer {
  const { accepted } = state.locations;
  const ids = readIds(request.query.get('location_id:in'));
  if (ids === undefined) {
    return refuseLocations(422, 'Invalid query', { 'location_id:in': 'error.expected.ids' });
  }
  const found: WireLocation[] = [];
  for (const id of ids) {
    const location = accepted.get(id);
    if (location === undefined) return refuseLocations(404, 'Resource not found.');
    const reason = findReason(location, state);
    if (reason !== undefined) return refuseLocations(422, reason);
    found.push(location);
  }
  for (const { id, code } of found) {
    takeEffect(
      state,
      { what: 'delete', kind: 'location', key: code, id, byRequest: request.n },
      () => {
        writeLocation(state, { id, location: undefined }, state.switches.locationDelayMs);
      },
    );
  }
  return answerJson(200, { transaction_id: state.invent('transaction') });
}

/** Tells why the platform keeps a location, in its words. */
function findReason({ id, label }: WireLocation, { locations }: StoreState): string | undefined {
  const { shippingOrigin = false, openOrders = 0 } = locations.facts.get(id) ?? {};
  if (openOrders > 0) {
    return `Location with associated orders can't be deleted. ${label} is associated with ${String(openOrders)} order(s) and can't be deleted by now.`;
  }
  return shippingOrigin || id === DEFAULT_LOCATION
    ? `Location can't be deleted. ${label} is set as a shipping origin for this store and can't be deleted.`
    : undefined;
}
