/**
 * What GitHub can be asked for: each operation with what it answers and refuses.
 */
export { commentOperations } from './comments.ts';
export { commitOperations } from './commits.ts';
export { deploymentOperations } from './deployments.ts';
export { pullOperations } from './pulls.ts';
export { refOperations } from './refs.ts';
export { addStatus, statusOperations } from './statuses.ts';
export type { WantedStatus } from './statuses.ts';
export { viewerOperations } from './viewer.ts';
