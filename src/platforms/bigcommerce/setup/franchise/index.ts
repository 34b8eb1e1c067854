/**
 * The Powered By calls that create a store, with a token of their own.
 */
export { openFranchiseApi } from './franchiseApi.ts';
export type { Franchise } from './franchiseApi.ts';
export { franchiseCalls } from './franchiseCalls.ts';
