/**
 * Hosting: uploads the artifact, creates the deployment and follows it.
 */
export { bigcommerce } from './bigcommerce.ts';
