/** The server in front of the model of a store: what only happens where requests take time, and what a sandbox needs to open it. */
export { openStoreServer } from './openStoreServer.ts';
export type { StoreServer } from './openStoreServer.ts';
