/**
 * The stores of a Powered By franchise, and its tokens.
 */
export {
  franchiseRoutes,
  isFranchiseRequest,
  isTokenRequest,
  refuseFranchiseStranger,
} from './routes.ts';
export { keepStore, newStore } from './stores.ts';
export { issueToken } from './token.ts';
export { toWireStore } from './toWireStore.ts';
