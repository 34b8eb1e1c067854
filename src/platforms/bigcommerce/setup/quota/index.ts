/**
 * The store's quota of requests: how much is left, and when the next request may go.
 */
export { openPace } from './openPace.ts';
export type { Pace } from './openPace.ts';
