/**
 * Hosting: upload the artifact, create the deployment, follow it.
 */
export { bigcommerce } from './bigcommerce.ts';
