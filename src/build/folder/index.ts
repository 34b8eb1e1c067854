/**
 * Reads a build from a folder.
 */
export { readFolder } from './readFolder.ts';
