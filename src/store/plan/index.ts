/**
 * What has to be done to a store so that it is as its file says: pure functions from what was read of it to a plan, and the plan as
 * text, Markdown and JSON.
 */
export type {
  Body,
  Change,
  FieldChange,
  LocationCreate,
  LocationDelete,
  LocationUpdate,
  PlannedStore,
  Policy,
  PromotionCreate,
  PromotionDelete,
  PromotionUpdate,
  StoreCreate,
  StorePlan,
} from './change.ts';
export type * from './current.ts';
export { codesToRead, promotionKey } from './matchItems.ts';
export { digestOf, isSamePlan } from './planDigest.ts';
export { planStore } from './planStore.ts';
export * from './render/index.ts';
