/**
 * The server of BigCommerce hosting: the model behind HTTP, with what only a real machine can do. It unpacks artifacts, serves
 * sites on ports of their own, and runs their workers.
 */
export { inspectArtifact } from './inspectArtifact.ts';
export { openBigCommerce } from './openBigCommerce.ts';
export type { BigCommerce } from './openBigCommerce.ts';
