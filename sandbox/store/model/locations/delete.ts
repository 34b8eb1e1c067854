import { answerJson } from '../../../model/index.ts';
import type { Answer, Request } from '../../../model/index.ts';
import { readIds } from '../pages.ts';
import { refuseLocations } from '../refuse.ts';
import { takeEffect, DEFAULT_LOCATION } from '../state/index.ts';
import type { StoreState, WireLocation } from '../state/index.ts';
import { writeLocation } from './books.ts';

/** Deletes locations, all of them or none (that it is none is a guess; the refusals are documented to name one location). */
export function deleteLocations(request: Request, state: StoreState): Answer {
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
