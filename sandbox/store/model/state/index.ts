/**
 * What a store holds, as its API shows it.
 */
export type { FranchiseStore, FranchiseToken, WireStore } from './franchise.ts';
export { DEFAULT_LOCATION, LOCATION_DEFAULTS, formatInstant } from './locations.ts';
export type { LocationFacts, Pending, WireLocation } from './locations.ts';
export type { NamedKind, NamedRecord } from './named.ts';
export type {
  CodeRecord,
  PromotionRecord,
  Settings,
  WireCode,
  WirePromotion,
} from './promotions.ts';
export { draft, fields, formatDate, newCode } from './promotionSchema.ts';
export type { Change, Draft, NewCode } from './promotionSchema.ts';
export { openStore, takeEffect } from './state.ts';
export type { FranchiseCredentials, StoreState } from './state.ts';
