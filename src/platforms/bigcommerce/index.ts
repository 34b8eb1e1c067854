/**
 * BigCommerce: hosting of Catalyst storefronts, and store setup.
 */
export { bigcommerce } from './hosting/index.ts';
export { projectList, projectRemoval } from './projects/index.ts';
export { storeSetup } from './setup/index.ts';
