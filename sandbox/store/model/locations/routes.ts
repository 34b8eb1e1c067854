import { answerJson } from '../../../model/index.ts';
import type { Answer, ModelRoute } from '../../../model/index.ts';
import { cutPage } from '../pages.ts';
import { refuseLocations } from '../refuse.ts';
import type { StoreRoute } from '../routeName.ts';
import type { StoreState, WireLocation } from '../state/index.ts';
import { showLocations } from './books.ts';
import { deleteLocations } from './delete.ts';
import { showLocation } from './show.ts';
import { DEFAULT_LOCATION } from '../state/index.ts';
import { createLocationBatch, updateLocationBatch } from './write.ts';

const LOCATIONS = '/inventory/locations';
const DEFAULT_LIMIT = 50;
// Documented as the length of a payload; what happens beyond it is a guess.
const MAX_LIMIT = 1000;

/** Serves the locations. There is no address for a single one (documented). */
export function locationRoutes(state: StoreState): readonly ModelRoute<StoreRoute>[] {
  return [
    {
      name: 'GET /locations',
      method: 'GET',
      pattern: LOCATIONS,
      handle: ({ query }) => listLocations(query, state),
    },
    {
      name: 'POST /locations',
      method: 'POST',
      pattern: LOCATIONS,
      handle: (request) => createLocationBatch(request, state),
    },
    {
      name: 'PUT /locations',
      method: 'PUT',
      pattern: LOCATIONS,
      handle: (request) => updateLocationBatch(request, state),
    },
    {
      name: 'DELETE /locations',
      method: 'DELETE',
      pattern: LOCATIONS,
      handle: (request) => deleteLocations(request, state),
    },
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
