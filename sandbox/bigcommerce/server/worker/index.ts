/**
 * Deployed workers, each in a process of its own.
 */
export { contentTypeOf } from './contentTypeOf.ts';
export { startWorker } from './startWorker.ts';
export type { RunningWorker } from './startWorker.ts';
