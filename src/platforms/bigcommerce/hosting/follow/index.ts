/**
 * Follows a deployment's events to the end, and the logs of what it runs.
 */
export { deploymentEvents } from './deploymentEvents.ts';
export { tailLogs } from './tailLogs.ts';
