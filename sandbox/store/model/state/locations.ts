/** A location as the API shows it. Others observed: null where nothing was ever said. */
export interface WireLocation {
  readonly id: number;
  readonly code: string;
  readonly label: string;
  readonly description: string | null;
  readonly managed_by_external_source: boolean;
  readonly type_id: 'PHYSICAL' | 'VIRTUAL';
  readonly enabled: boolean;
  readonly operating_hours: Readonly<Record<string, unknown>> | null;
  readonly time_zone: string | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly address: Readonly<Record<string, unknown>> | null;
  readonly storefront_visibility: boolean;
  readonly special_hours: readonly { readonly date: string; readonly [key: string]: unknown }[];
}

/** Why a location cannot be deleted. */
export interface LocationFacts {
  /** The store ships from it. */
  readonly shippingOrigin?: boolean;
  readonly openOrders?: number;
}

/** A write that was taken, and does not show yet. */
export interface Pending {
  readonly dueAt: number;
  readonly id: number;
  /** Undefined: it was deleted. */
  readonly location: WireLocation | undefined;
}

export interface LocationsState {
  /** What was written. Writes are checked against it. */
  readonly accepted: Map<number, WireLocation>;
  /** What the list shows. */
  readonly shown: Map<number, WireLocation>;
  readonly facts: Map<number, LocationFacts>;
  readonly pending: Pending[];
  lastId: number;
}

/** The location of every store, documented: it is the default, the store ships from it, and it cannot be deleted. */
export const DEFAULT_LOCATION = 1;

/** What stands for an absent time; the rest of the defaults are documented. */
export const LOCATION_DEFAULTS = {
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

/** Starts with the default location, named as on a fresh store (observed); its address is made up. */
export function createLocations(now: number): LocationsState {
  const at = formatInstant(now);
  const location: WireLocation = {
    ...LOCATION_DEFAULTS,
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
export function formatInstant(instantMs: number): string {
  return `${new Date(instantMs).toISOString().slice(0, 19)}Z`;
}
