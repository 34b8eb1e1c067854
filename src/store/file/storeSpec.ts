import type { z } from 'zod';
import type { codeEntry, locationEntry, promotionEntry, storeEntry } from '../schema/index.ts';
import type { Place } from './place.ts';

/** What a store should be like, as a checked file says. A section that is absent is not looked at. */
export interface StoreSpec {
  readonly version: 1;
  readonly store?: StoreSection;
  readonly locations?: readonly DesiredLocation[];
  readonly promotions?: readonly DesiredPromotion[];
}

/** The store itself. `fields` without `account_id` is the body of Create Store. */
export interface StoreSection {
  readonly at: Place;
  readonly fields: StoreFields;
}

/** A location that should exist. */
export interface DesiredLocation {
  readonly at: Place;
  /** Names the location that is meant, whatever its code is. */
  readonly id?: number;
  readonly fields: LocationFields;
}

/** A promotion that should exist. */
export interface DesiredPromotion {
  readonly at: Place;
  /** Names the promotion that is meant, whatever its name is. */
  readonly id?: number;
  readonly fields: PromotionFields;
  /** Absent: its codes are left alone. */
  readonly codes?: readonly CodeFields[];
}

/** What a file says of the store itself. */
export type StoreFields = z.output<typeof storeEntry>;
/** What a file says of a location, but for its id. */
export type LocationFields = Omit<z.output<typeof locationEntry>, 'id'>;
/** What a file says of a promotion, but for its id and its codes. */
export type PromotionFields = Omit<z.output<typeof promotionEntry>, 'id' | 'codes'>;
/** What a file says of a coupon code. */
export type CodeFields = z.output<typeof codeEntry>;
