/**
 * Follows a deployment's events to the end, and its worker's log.
 */
export { deploymentEvents } from './deploymentEvents.ts';
export { tailLogs } from './tailLogs.ts';
