/**
 * What a repository keeps: its runs' artifacts and its releases' assets, and how to download them without the token leaving GitHub.
 */
export { download } from './download.ts';
export { keptCalls } from './keptCalls.ts';
