/**
 * Carries a plan out, and records what became of each change. What may have been created is looked for before it is created
 * again.
 */
export { applyPlan } from './applyPlan.ts';
export type { ApplyRun } from './applyPlan.ts';
export { describeResult, openResults } from './results.ts';
export type { Results, ChangeResult } from './results.ts';
export { readSnapshot } from './snapshot.ts';
export type { Snapshot } from './snapshot.ts';
export { warnOfDifferences } from './warnOfDifferences.ts';
