/**
 * From the create call to the end: events, what the site serves, the health check with the logs of the worker.
 */
export { checkHealth } from './healthCheck.ts';
export type { Unhealthy } from './healthCheck.ts';
export { proveLive } from './proveLive.ts';
export { setUrls } from './setUrls.ts';
export { watch } from './watch.ts';
