/**
 * From the create call to the end: events, the logs of the worker, the health check.
 */
export { checkHealth } from './healthCheck.ts';
export type { Probe } from './askPage.ts';
export type { Unhealthy } from './healthCheck.ts';
export { setUrls } from './setUrls.ts';
export { watch } from './watch.ts';
