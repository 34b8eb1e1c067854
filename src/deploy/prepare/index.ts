/**
 * Before anything is sent: fetching what is kept, the plan, the artifact and the look at what is deployed, side by side.
 */
export { fetchAndCheck } from './fetchAndCheck.ts';
export { fetchBuild } from './fetchBuild.ts';
export { getReady } from './getReady.ts';
export { packageAndPrepare } from './packageAndPrepare.ts';
export { planDeploy } from './plan.ts';
export type { DeployPlan } from './plan.ts';
