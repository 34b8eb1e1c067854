import type { StoreSwitches } from '../switches.ts';
import type { ChangedLocation, NewLocation } from './schema.ts';
import { DEFAULT_LOCATION } from './wire.ts';
import type { LocationsState, WireLocation } from './wire.ts';

/** What stands for an absent time; the rest of the defaults are documented. */
const DEFAULTS = {
  description: null,
  managed_by_external_source: false,
  type_id: 'PHYSICAL',
  enabled: true,
  operating_hours: null,
  time_zone: null,
  address: null,
  storefront_visibility: true,
  special_hours: [],
} as const;

interface Time {
  readonly now: () => number;
}

/** Fills in what a new location leaves out. That the platform makes up a code is a guess; the schema lets it be absent. */
export function buildLocation({ now }: Time, id: number, wanted: NewLocation): WireLocation {
  const at = formatInstant(now());
  const code = wanted.code ?? `BC-LOCATION-${String(id)}`;
  return {
    ...DEFAULTS,
    label: code,
    ...given(wanted),
    id,
    code,
    created_at: at,
    updated_at: at,
  };
}

/**
 * Changes a location. The documentation does not say whether what an update leaves out is kept; its walk-through keeps
 * days of the week that were left out, so that objects are merged at every depth and lists replaced.
 */
export function changeLocation(
  { now, switches }: Time & { readonly switches: Pick<StoreSwitches, 'locationUpdate'> },
  current: WireLocation,
  change: ChangedLocation,
): WireLocation {
  const { id, created_at } = current;
  const merge = switches.locationUpdate === 'merge';
  const base = merge ? current : { ...DEFAULTS, code: current.code, label: current.code };
  const changed = merge ? (deepMerge(current, change) as object) : given(change);
  return { ...base, ...changed, id, created_at, updated_at: formatInstant(now()) };
}

/** Starts with the default location, named as on a fresh store (observed); its address is made up. */
export function createLocations(now: number): LocationsState {
  const at = formatInstant(now);
  const location: WireLocation = {
    ...DEFAULTS,
    id: DEFAULT_LOCATION,
    code: 'BC-LOCATION-1',
    label: 'Default location',
    created_at: at,
    updated_at: at,
    address: {
      address1: '1 Sandbox Street',
      address2: '',
      city: 'Austin',
      state: 'TX',
      zip: '78726',
      email: 'store@example.com',
      phone: '',
      geo_coordinates: { latitude: 30.4, longitude: -97.85 },
      country_code: 'US',
    },
  };
  return {
    accepted: new Map([[location.id, location]]),
    shown: new Map([[location.id, location]]),
    facts: new Map([[location.id, { shippingOrigin: true }]]),
    pending: [],
    lastId: location.id,
  };
}

/** Writes an instant as Locations does. */
function formatInstant(instantMs: number): string {
  return `${new Date(instantMs).toISOString().slice(0, 19)}Z`;
}

type Given<Value> = { readonly [Key in keyof Value]: Exclude<Value[Key], undefined> };

function given<Value extends object>(value: Value): Given<Value> {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries) as Given<Value>;
}

function deepMerge(current: unknown, change: unknown): unknown {
  if (!isObject(current) || !isObject(change)) return change === undefined ? current : change;
  const merged: Record<string, unknown> = { ...current };
  for (const [key, value] of Object.entries(change)) merged[key] = deepMerge(merged[key], value);
  return merged;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
