/**
 * Deployments: created, redeployed, deleted, and what goes on in between.
 */
export { REGIONS, addRecord } from './create.ts';
export { deploymentRoutes } from './deployments.ts';
export { runApplications } from './work.ts';
