import type { Dice } from '../../engine/dice.ts';

/** An object of a JSON file. */
export type Json = Readonly<Record<string, unknown>>;

/** The fields that identify a promotion. */
export interface Identity extends Json {
  readonly name: string;
  readonly redemption_type: string;
}

export const DEFAULT_CODE = 'BC-LOCATION-1';

/** A promotion name that the platform refuses. */
export const REFUSED_NAME = 'Refused by rule';

/** What a store file asks for. */
export interface DesiredStore {
  readonly store?: Json;
  readonly locations?: readonly Json[];
  readonly promotions?: readonly Json[];
}

export const STORE_ID = 'preview-42';

/** Location codes that a file may contain. */
export const CODES = ['AUSTIN', 'BERLIN', 'TOKYO', 'LIMA'];
const PROMOTIONS = [
  { name: 'Free shipping', redemption_type: 'AUTOMATIC' },
  { name: 'Summer', redemption_type: 'AUTOMATIC' },
  { name: REFUSED_NAME, redemption_type: 'AUTOMATIC' },
  { name: 'Welcome', redemption_type: 'COUPON' },
  { name: 'Friends', redemption_type: 'COUPON' },
];

/** Draws a file with some locations and promotions, in various forms. */
export function drawFile(dice: Dice, isDescribed: boolean): DesiredStore {
  const locations = [DEFAULT_CODE, ...CODES].filter((code) => dice.chance(likelihoodOf(code)));
  const promotions = PROMOTIONS.filter(({ name }) => dice.chance(likelihoodOf(name)));
  return {
    ...(isDescribed && { store: STORE }),
    ...(dice.chance(0.85) && {
      locations: locations.map((code) => drawLocation(dice, code)),
    }),
    ...(dice.chance(0.85) && {
      promotions: promotions.map((identity) => drawPromotion(dice, identity)),
    }),
  };
}

function likelihoodOf(name: string): number {
  return name === REFUSED_NAME ? 0.03 : 0.5;
}

/** The store that a file may describe. */
export const STORE: Json = {
  account_id: 'A-1',
  id: STORE_ID,
  plan_sku: 'TRIAL-30DAY',
  store_name: 'Husky preview',
  country: 'US',
};

/** Draws a location with this code. */
export function drawLocation(dice: Dice, code: string): Json {
  const closing = dice.pick(['18:00', '20:00']);
  return {
    code,
    label: `Husky ${dice.pick(['house', 'shop'])} ${code}`,
    ...(dice.chance(0.3) && { description: dice.pick(['At the pier', 'Under the bridge']) }),
    ...(dice.chance(0.3) && { enabled: dice.chance(0.5) }),
    ...(dice.chance(0.2) && {
      time_zone: dice.pick(['Europe/Berlin', 'America/Chicago', 'US/Eastern']),
    }),
    ...(dice.chance(0.2) && {
      operating_hours: { monday: { open: true, opening: '08:00', closing } },
    }),
    ...(dice.chance(0.15) && {
      special_hours: [{ label: 'Christmas', date: '2026-12-24', open: dice.chance(0.5) }],
    }),
    ...(dice.chance(0.6) ? { type_id: 'VIRTUAL' } : { address: drawAddress(dice) }),
  };
}

function drawAddress(dice: Dice): Json {
  const latitude = dice.chance(0.3) ? 30.26453 : 30.26;
  return {
    ...ADDRESS,
    ...(dice.chance(0.2) && { address2: 'Second floor' }),
    geo_coordinates: { latitude, longitude: -97.74 },
    email: dice.pick(['austin@example.com', 'Austin@Example.com']),
  };
}

const ADDRESS: Json = {
  address1: '1 Congress Avenue',
  city: 'Austin',
  state: 'Texas',
  zip: '78701',
  country_code: 'US',
};

/** Draws a promotion with this identity; a coupon may have its codes in the file. */
export function drawPromotion(dice: Dice, { name, redemption_type: type }: Identity): Json {
  const isCoupon = type === 'COUPON';
  const codes = ['A', 'B', 'C'].filter(() => dice.chance(0.5));
  return {
    name,
    redemption_type: type,
    rules: [drawRule(dice)],
    ...(dice.chance(0.3) && { display_name: dice.pick(['Only today', 'For you']) }),
    ...(dice.chance(0.3) && { status: dice.pick(['ENABLED', 'DISABLED']) }),
    ...(dice.chance(0.2) && { max_uses: dice.pick([null, 5, 100]) }),
    ...(dice.chance(0.2) && { end_date: dice.pick(['2028-01-01T00:00:00+01:00', null]) }),
    ...(dice.chance(0.2) && { customer: { minimum_order_count: dice.between(0, 2) } }),
    ...(dice.chance(0.2) && { channels: dice.pick([[{ id: 1 }, { id: 2 }], [{ id: 2 }]]) }),
    ...(isCoupon &&
      dice.chance(0.8) && { codes: codes.map((letter) => drawCode(dice, `${name}-${letter}`)) }),
  };
}

function drawRule(dice: Dice): Json {
  const discount = dice.chance(0.5)
    ? { percentage_amount: dice.pick([5, '10', '10.0']) }
    : { fixed_amount: dice.pick(['4.50', 12]) };
  return {
    action: dice.chance(0.7)
      ? { cart_value: { discount } }
      : {
          cart_items: {
            discount,
            items: {
              products: dice.pick([
                [1, 2, 3],
                [3, 4],
              ]),
            },
          },
        },
    ...(dice.chance(0.3) && { apply_once: dice.chance(0.5) }),
    ...(dice.chance(0.2) && { stop: dice.chance(0.5) }),
    ...(dice.chance(0.4) && { condition: { cart: { minimum_spend: dice.pick([50, '100.00']) } } }),
  };
}

function drawCode(dice: Dice, name: string): Json {
  const code = (dice.chance(0.9) ? name.toUpperCase() : name).replaceAll(' ', '');
  return { code, ...(dice.chance(0.4) && { max_uses: dice.pick([0, 1, 50]) }) };
}
