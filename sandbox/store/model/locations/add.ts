import type { StoreState, LocationFacts, WireLocation } from '../state/index.ts';
import { writeLocation } from './books.ts';
import { buildLocation, changeLocation } from './build.ts';
import { changedLocation, newLocation } from './schema.ts';

/** What an added location has unless told otherwise. */
const USUAL = {
  managed_by_external_source: false,
  time_zone: 'Etc/UTC',
  address: {
    address1: '5 Sandbox Street',
    city: 'Austin',
    state: 'TX',
    zip: '78726',
    email: 'location@example.com',
    geo_coordinates: { latitude: 30.4, longitude: -97.85 },
    country_code: 'US',
  },
};

/**
 * Adds a location as if it had always been there. Its code may be taken, and its plan's limit reached: tests need what should
 * not be. Throws when a field is one that the API would refuse.
 */
export function addLocation(
  state: StoreState,
  wanted: Readonly<Record<string, unknown>>,
  facts: LocationFacts = {},
): WireLocation {
  const { locations } = state;
  const id = locations.lastId + 1;
  const location = buildLocation(state, id, newLocation.parse({ ...USUAL, ...wanted }));
  locations.lastId = id;
  writeLocation(state, { id, location }, 0);
  locations.facts.set(id, facts);
  return location;
}

/** Changes a location behind everybody's back, to anything; undefined removes it. Throws when there is none. */
export function touchLocation(
  state: StoreState,
  id: number,
  change: Partial<WireLocation> | undefined,
): void {
  const location = findLocation(state, id);
  writeLocation(state, { id, location: change && { ...location, ...change } }, 0);
}

/** Changes some fields of a location. Throws when there is none, and when a field is one that the API would refuse. */
export function rewriteLocation(
  state: StoreState,
  id: number,
  wanted: Readonly<Record<string, unknown>>,
): void {
  const change = changedLocation.parse({ ...wanted, id });
  const merging = { ...state, switches: { ...state.switches, locationUpdate: 'merge' as const } };
  const location = changeLocation(merging, findLocation(state, id), change);
  writeLocation(state, { id, location }, 0);
}

function findLocation({ locations }: StoreState, id: number): WireLocation {
  const location = locations.accepted.get(id);
  if (location === undefined) throw new Error(`There is no location ${String(id)}.`);
  return location;
}
