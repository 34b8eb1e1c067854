/**
 * The commercetools Connect platform, which builds by itself from a Git tag: what can be deployed, removed and listed there.
 *
 * - `inputs/`: the inputs of the platform, and what they become
 * - `api/`: calls, tokens and error answers; Deployments and Connectors without the values of their configuration
 * - `configuration/`: values from the workflow, checked against the Connector and sorted into standard and secured
 * - `redeploy/`: checks a deployment before anything is sent, then redeploys a Deployment or creates it
 * - `follow/`: polls until the outcome of this deployment is certain, then says what it means
 * - `remove/`, `list/`: the other actions
 */
export { deploymentList } from './list/index.ts';
export { commercetools } from './redeploy/index.ts';
export { deploymentRemoval } from './remove/index.ts';
