/**
 * Removes a Deployment and waits until it is gone.
 */
export { deploymentRemoval } from './removal.ts';
export { removeDeployment } from './removeDeployment.ts';
