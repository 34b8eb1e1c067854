/**
 * Reads a build from a zip, and verifies that its entries are what they say.
 */
export { readZip } from './readZip.ts';
