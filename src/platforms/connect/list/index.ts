/**
 * Lists the Deployments of a project.
 */
export { deploymentList } from './deploymentList.ts';
export { readDeploymentRows } from './readDeploymentRows.ts';
