/**
 * Removing a project: which one is meant, whether it may be production, and its deletion.
 */
export { projectRemoval } from './projectRemoval.ts';
