/**
 * Writes a zip: the same bytes for the same files, on any number of cores.
 */
export { writeZip } from './writeZip.ts';
export type { WrittenZip } from './writeZip.ts';
