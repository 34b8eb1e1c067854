/** Writing a store as a store file that plans no changes. */
export { checkOutput, exportStore, schemaUrl } from './exportStore.ts';
