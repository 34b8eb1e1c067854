/**
 * Follows the platform's check of a draft to its end, and explains what failed.
 */
export { toCheckReport } from './checks.ts';
export type { Asked } from './evidence.ts';
export { followCheck } from './followCheck.ts';
export { outputRelease } from './outputRelease.ts';
