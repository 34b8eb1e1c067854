/** Writing a store as a store file that plans no changes. */
export { exportStore, schemaUrl } from './exportStore.ts';
