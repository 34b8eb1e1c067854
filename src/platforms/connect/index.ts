/**
 * The commercetools Connect platform, which builds from a Git tag: deploys, removes and lists Deployments.
 *
 * - `inputs/`: the platform's inputs and their parsed values
 * - `api/`: calls, tokens and error answers; Deployments and Connectors without the values of their configuration
 * - `configuration/`: values from the workflow, checked against the Connector and sorted into standard and secured
 * - `redeploy/`: checks a deployment before anything is sent, then redeploys a Deployment or creates it
 * - `follow/`: polls until the outcome of this deployment is certain
 * - `connectors/`: releases a Connector from a Git tag, and deletes drafts
 * - `remove/`, `list/`: the other actions
 */
export { connectorRelease, describeDraft } from './connectors/index.ts';
export { deploymentList } from './list/index.ts';
export { commercetools } from './redeploy/index.ts';
export { deploymentRemoval } from './remove/index.ts';
