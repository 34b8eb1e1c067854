import type { StoreState } from '../state.ts';
import type { WireLocation } from './wire.ts';

/** Shows a location as an answer does. */
export function toWireLocation(location: WireLocation, { switches }: StoreState): WireLocation {
  const { specialDates, extraFields } = switches.store;
  // As in the one official example that shows what comes back.
  const suffix = specialDates === 'date-time' ? 'T00:00:00.0001' : '';
  const special_hours = location.special_hours.map((hours) => ({
    ...hours,
    date: `${hours.date}${suffix}`,
  }));
  return { ...location, special_hours, ...extraFields };
}
