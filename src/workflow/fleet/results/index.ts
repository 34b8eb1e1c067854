/**
 * The results of a fleet's jobs: each notes its own, and a last job shows all in one table.
 */
export { noteResult, readResults } from './results.ts';
export { showResults } from './showResults.ts';
