import type { StoreState } from '../state.ts';
import type { WireLocation } from './wire.ts';

/** Takes a write, which shows after the delay. Undefined deletes. */
export function writeLocation(
  { locations, switches, now }: StoreState,
  id: number,
  location: WireLocation | undefined,
): void {
  if (location === undefined) locations.accepted.delete(id);
  else locations.accepted.set(id, location);
  locations.pending.push({ dueAt: now() + switches.store.locationDelayMs, id, location });
}

/** Returns what the list shows by now, oldest first. `everything` ends all delays. */
export function showLocations(
  { locations, now }: StoreState,
  everything = false,
): readonly WireLocation[] {
  const { pending, shown } = locations;
  for (;;) {
    const [next] = pending;
    if (next === undefined || (!everything && next.dueAt > now())) break;
    pending.shift();
    if (next.location === undefined) shown.delete(next.id);
    else shown.set(next.id, next.location);
  }
  return [...shown.values()].sort((one, other) => one.id - other.id);
}
