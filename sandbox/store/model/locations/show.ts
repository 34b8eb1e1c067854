import { shuffled } from '../shuffled.ts';
import type { StoreState, WireLocation } from '../state/index.ts';
import type { StoreSwitches } from '../switches.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Shows a location as an answer does. */
export function showLocation(location: WireLocation, state: StoreState): WireLocation {
  const { switches } = state;
  const { address, operating_hours, special_hours, time_zone } = location;
  // As in the one official example that shows what comes back.
  const suffix = switches.specialDates === 'date-time' ? 'T00:00:00.0001' : '';
  return {
    ...location,
    time_zone: time_zone === null ? null : showTimeZone(time_zone, switches),
    address: address === null ? null : showAddress(address, switches),
    operating_hours:
      operating_hours === null
        ? null
        : mapFields(operating_hours, (day) => showHours(day as Fields, switches)),
    special_hours: shuffled(special_hours, state).map((hours) => ({
      ...switches.innerFields,
      ...showHours(hours, switches),
      date: `${hours.date}${suffix}`,
    })),
    ...switches.extraFields,
  };
}

function showTimeZone(name: string, { timeZones }: StoreSwitches): string {
  if (timeZones === 'sent') return name;
  const shown = mainNames.get(name) ?? findMainName(name);
  mainNames.set(name, shown);
  return shown;
}

/** To look one up takes a tenth of a millisecond, and every read shows every location. */
const mainNames = new Map<string, string>();

function findMainName(zone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
}

function showAddress(address: Fields, { coordinates, emails }: StoreSwitches): Fields {
  return mapFields(address, (value, key) => {
    if (key === 'email' && emails === 'lower_case') return String(value).toLowerCase();
    if (key !== 'geo_coordinates' || coordinates === 'sent') return value;
    return mapFields(value as Fields, (degrees) =>
      coordinates === 'single'
        ? Math.fround(Number(degrees))
        : Math.round(Number(degrees) * 100) / 100,
    );
  });
}

function showHours(hours: Fields, { hours: how }: StoreSwitches): Fields {
  if (how === 'sent') return hours;
  return mapFields(hours, (value, key) =>
    key === 'opening' || key === 'closing' ? `${String(value)}:00` : value,
  );
}

function mapFields(fields: Fields, map: (value: unknown, key: string) => unknown): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, map(value, key)]));
}
