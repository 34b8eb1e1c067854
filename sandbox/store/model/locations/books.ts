import type { StoreState, Pending, WireLocation } from '../state/index.ts';
import type { StoreSwitches } from '../switches.ts';

/** Takes a write, which shows after a delay, and after those before it. Undefined deletes. */
export function writeLocation(
  { locations, now }: Pick<StoreState, 'locations' | 'now'>,
  { id, location }: Omit<Pending, 'dueAt'>,
  delay: StoreSwitches['locationDelayMs'],
): void {
  if (location === undefined) locations.accepted.delete(id);
  else locations.accepted.set(id, location);
  const delayMs = typeof delay === 'number' ? delay : delay();
  locations.pending.push({ dueAt: now() + delayMs, id, location });
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
