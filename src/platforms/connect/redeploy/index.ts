/**
 * Deploys to a Deployment: checks the inputs against what is there, then redeploys it or creates it.
 */
export { commercetools } from './commercetools.ts';
