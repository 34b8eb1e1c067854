/**
 * Reads a build from a zip, verifies its entries, and unpacks a build that is wrapped in another zip.
 */
export { readZip } from './readZip.ts';
export { unwrap } from './unwrap.ts';
