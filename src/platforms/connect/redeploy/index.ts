/**
 * Deploys to a Deployment: checks the inputs against the current state, then redeploys or creates it.
 */
export { commercetools } from './commercetools.ts';
