/**
 * The teardown action: removes a preview and retires its GitHub Deployments.
 */
export type { RemovalEnd, RemovalInputs, RemovalKind, RemovalRun } from './removal.ts';
export { runTeardown } from './run.ts';
