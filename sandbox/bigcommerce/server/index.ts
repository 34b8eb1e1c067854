/**
 * The server of BigCommerce hosting: puts the model behind HTTP, unpacks artifacts, serves sites on their own ports, and runs
 * their workers.
 */
export { inspectArtifact } from './inspectArtifact.ts';
export { openBigCommerce } from './openBigCommerce.ts';
export type { BigCommerce } from './openBigCommerce.ts';
