import { formatInstant } from './formatInstant.ts';
import { DEFAULT_LOCATION } from './wire.ts';
import type { LocationsState, WireLocation } from './wire.ts';

/** Starts with the default location, named as on a fresh store (observed); its address is made up. */
export function createLocations(now: number): LocationsState {
  const at = formatInstant(now);
  const location: WireLocation = {
    id: DEFAULT_LOCATION,
    code: 'BC-LOCATION-1',
    label: 'Default location',
    description: null,
    managed_by_external_source: false,
    type_id: 'PHYSICAL',
    enabled: true,
    operating_hours: null,
    time_zone: null,
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
    storefront_visibility: true,
    special_hours: [],
  };
  return {
    accepted: new Map([[location.id, location]]),
    shown: new Map([[location.id, location]]),
    facts: new Map([[location.id, { shippingOrigin: true }]]),
    pending: [],
    lastId: location.id,
  };
}
