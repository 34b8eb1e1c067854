/**
 * Carrying a plan out, and knowing of each change what became of it: what may have been created is looked for before it is created
 * again.
 */
export { applyPlan, findDifferences } from './applyPlan.ts';
export type { ApplyRun } from './applyPlan.ts';
export { describeResult, openResults } from './results.ts';
export type { Results, ChangeResult } from './results.ts';
export { readSnapshot } from './snapshot.ts';
export type { Snapshot } from './snapshot.ts';
export { warnOfDifferences } from './warnOfDifferences.ts';
