import type { StoreEffect } from './effect.ts';

/** What a token may do with one of the APIs. */
export type Access = 'modify' | 'read' | 'none';

/**
 * What can be turned about store setup. The values named here are those of {@link normalStore}. Each says where it comes from:
 * documented, observed by others on a real store, or our guess where nothing is known.
 */
export interface StoreSwitches {
  // The store.
  /**
   * Decides how many locations can be active (documented: 4, 5, 8, 100) and whether there are customer segments
   * (documented): `enterprise`.
   */
  readonly plan: 'standard' | 'plus' | 'pro' | 'enterprise';
  /** What the token's scopes come to: `modify` for both. */
  readonly access: {
    readonly locations: Access;
    readonly promotions: Access;
    /** For the catalog, channels, customer groups, shipping zones and the store's own name: `read` unless given. */
    readonly names?: Access;
  };
  /** What the store is called: Husky Store. */
  readonly storeName: string;
  /** Transactional currencies; the first is the store's own: USD, EUR, GBP, AUD. */
  readonly currencies: readonly string[];
  /** Products with options, which cannot be given away by their product id (observed): none. */
  readonly productsWithOptions: readonly number[];

  // The quota, whose size is `rateLimit` of the BigCommerce switches: it is one for all APIs of a store.
  /** How much of each window other apps use, evenly over it (documented that they share it): 0. */
  readonly otherAppsPerWindow: number;
  /** How long a server takes to answer these APIs, in milliseconds of the machine's clock: 0. */
  readonly latencyMs: number;

  // Lists.
  /**
   * The most items on a page whatever `limit` asks for, where it is allowed to ask: 250 (documented for promotions, a guess
   * for locations).
   */
  readonly pageLimit: number;
  /** How the list of promotions takes `name`: `contains`, regardless of case (a guess; nothing says that it is exact). */
  readonly nameFilter: 'contains' | 'exact';
  /** Whether a list tells how many pages it has: true (documented). */
  readonly pagesCounted: boolean;

  // Writes.
  /** What is accepted and comes to nothing: nothing (a guess; nobody has seen it, and nothing rules it out). */
  readonly ignores: (effect: StoreEffect) => boolean;

  // Locations.
  /**
   * How long it takes until a write shows in the list, in milliseconds: 40 (documented that there is a delay); up to 40 s have
   * to be reckoned with (a guess).
   */
  readonly locationDelayMs: number | (() => number);
  /** What a location cannot be created without: all four that the API page lists, in the wrong place. */
  readonly requiredOfLocations: readonly string[];
  /**
   * Whether faultless items of a batch go through beside faulty ones: `partial` (documented as "partial error"), or
   * `atomic`.
   */
  readonly locationBatches: 'partial' | 'atomic';
  /** The most items in one write: 10 (a guess; no number is documented). */
  readonly locationBatchLimit: number;
  /** Codes that the platform refuses to a new location, whatever else a batch holds, for reasons of its own: none. */
  readonly refusedLocationCodes: readonly string[];
  /** Whether an update changes what it names (observed, weakly) or puts a new object in place: `merge`. */
  readonly locationUpdate: 'merge' | 'replace';
  /** How the date of special hours comes back: as a `date-time` (seen in one official example). */
  readonly specialDates: 'date' | 'date-time';
  /** Whether coordinates come back as `sent`, with the noise of `single` precision, or `rounded` to two decimals (guesses). */
  readonly coordinates: 'sent' | 'single' | 'rounded';
  /** Whether the name of a time zone comes back as `sent`, or an alias as its `canonical` name (a guess). */
  readonly timeZones: 'sent' | 'canonical';
  /** Whether an e-mail address comes back as `sent`, or in `lower_case` (a guess). */
  readonly emails: 'sent' | 'lower_case';
  /** Whether times of day come back as `sent`, or with `seconds` (a guess). */
  readonly hours: 'sent' | 'seconds';

  // Promotions.
  /**
   * How amounts come back: `trimmed` of zeros (a guess that fits all official examples), as `sent`, or with `two_decimals`.
   */
  readonly amounts: 'trimmed' | 'sent' | 'two_decimals';
  /**
   * Whether an update changes what it names (documented, observed) or puts a new promotion in place (claimed by one):
   * `merge`.
   */
  readonly promotionUpdate: 'merge' | 'replace';
  /** Whether `stop: true` of an only rule comes back as `sent`, or `false` (two pairs of the official examples). */
  readonly stopOfOnlyRule: 'sent' | 'false';
  /** Whether lists whose order means nothing keep it, or come in `any` order on each read: `kept` (a guess). */
  readonly listOrder: 'kept' | 'any';
  /** Fields that nobody has heard of in each promotion and location (observed that answers grow): none. */
  readonly extraFields: Readonly<Record<string, unknown>>;
  /** The same inside lists: in each rule, notification, channel, country, and in each of the special hours: none. */
  readonly innerFields: Readonly<Record<string, unknown>>;
  /** Names that the platform refuses, for reasons of its own: none. */
  readonly refusedPromotionNames: readonly string[];
  /** How a code that is taken is refused: 422 (a guess; 409 is as likely). */
  readonly statusOfTakenCode: 409 | 422;
  /** How many codes a promotion of `coupon_type` SINGLE takes: Infinity (no rule is documented). */
  readonly codesOfSingle: number;

  // Powered By.
  /** How long a new store is not found, in milliseconds: 0; up to 30 s are documented. */
  readonly storeDelayMs: number;
  /** How long a new store is `provisioning`, and then `allocating`, in milliseconds: 40. */
  readonly storePaceMs: number;
  /** New stores stop at this status for as long as it is set. */
  readonly holdStoreAt: 'provisioning' | 'allocating' | undefined;
  /** A status nobody has heard of, as long as the other two, between `allocating` and the end. */
  readonly oddStoreStatus: string | undefined;
  /** What new stores end with: `active`. */
  readonly storeEnd: string;
  /** Plans the franchise may give out (documented that there is such a list): the two that the documentation uses. */
  readonly planSkus: readonly string[];
  /** Settings the franchise may give out (documented that there is such a list): none. */
  readonly allowedSettings: readonly string[];
  /** Whether the token comes within `data` (read so by one public client): false. */
  readonly tokenInData: boolean;
}

/** Sets the switches to what is documented, observed, or likely, of the platform. */
export function normalStore(): StoreSwitches {
  return {
    plan: 'enterprise',
    access: { locations: 'modify', promotions: 'modify' },
    storeName: 'Husky Store',
    currencies: ['USD', 'EUR', 'GBP', 'AUD'],
    productsWithOptions: [],
    otherAppsPerWindow: 0,
    latencyMs: 0,
    pageLimit: 250,
    nameFilter: 'contains',
    pagesCounted: true,
    ignores: () => false,
    locationDelayMs: 40,
    requiredOfLocations: ['label', 'managed_by_external_source', 'type_id', 'time_zone'],
    locationBatches: 'partial',
    locationBatchLimit: 10,
    refusedLocationCodes: [],
    locationUpdate: 'merge',
    specialDates: 'date-time',
    coordinates: 'sent',
    timeZones: 'sent',
    emails: 'sent',
    hours: 'sent',
    amounts: 'trimmed',
    promotionUpdate: 'merge',
    stopOfOnlyRule: 'sent',
    listOrder: 'kept',
    extraFields: {},
    innerFields: {},
    refusedPromotionNames: [],
    statusOfTakenCode: 422,
    codesOfSingle: Infinity,
    storeDelayMs: 0,
    storePaceMs: 40,
    holdStoreAt: undefined,
    oddStoreStatus: undefined,
    storeEnd: 'active',
    planSkus: ['TRIAL-30DAY', 'STORE-TRIAL-15DAY'],
    allowedSettings: [],
    tokenInData: false,
  };
}
