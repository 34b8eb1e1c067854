/**
 * The APIs of a store's setup behind the ports of the store action: locations, promotions and a partner's stores, paced by the
 * store's quota.
 */
export { storeSetup } from './storeSetup.ts';
