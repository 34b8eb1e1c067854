/**
 * From the create call to the end: events, what the site serves, the health check with the logs of the worker.
 */
export { clearUp } from './clearUp.ts';
export { follow } from './follow.ts';
export { setUrls } from './setUrls.ts';
