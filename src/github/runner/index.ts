/**
 * GitHub's runner behind the port of a step: its commands, its files, and the event of the workflow. Only this folder imports
 * `@actions/core`.
 */
export { actionsRunner } from './actionsRunner.ts';
