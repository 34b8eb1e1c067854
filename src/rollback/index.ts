/**
 * The rollback action: chooses an earlier deployment that was good, and has the deploy action's line deploy its kept build again.
 */
export { runRollback } from './run.ts';
