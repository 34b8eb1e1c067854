/**
 * Reads a build from a zip, and verifies its entries.
 */
export { readZip } from './readZip.ts';
