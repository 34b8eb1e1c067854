/**
 * The list action: targets for a job matrix.
 */
export { runList } from './run.ts';
export { sortTargets } from './sortTargets.ts';
export type { Target, TargetList, TargetListKind } from './targetList.ts';
