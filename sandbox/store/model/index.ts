/**
 * The model of a store's setup: locations, promotions with their coupon codes, and the stores of a Powered By franchise, with
 * the state, the rules and the normalisation that the API pages describe, and a switch for each thing that they leave open.
 * `openStore` makes the state, `storeHost` serves it, and `lookAt` shows and changes it from outside.
 */
export {
  isFranchiseRequest,
  isTokenRequest,
  refuseFranchiseStranger,
  franchiseRoutes,
} from './franchise/index.ts';
export { lookAt } from './look.ts';
export type { Store } from './look.ts';
export { storeHost, storeRoutes } from './routes.ts';
export type { StoreRoute } from './routeName.ts';
export { openStore } from './state/index.ts';
export type { StoreEffect } from './effect.ts';
export type { FranchiseCredentials, StoreState } from './state/index.ts';
export { normalStore } from './switches.ts';
export type { StoreSwitches } from './switches.ts';
