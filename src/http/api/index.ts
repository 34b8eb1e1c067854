/**
 * Calls of a JSON API: sends a request, checks the answer against a schema, and words a refusal.
 */
export { toRequest } from './call.ts';
export type { Call, ClientTools, Patience, Waiting } from './call.ts';
export { callApi, callWithRetries } from './callApi.ts';
export { lenient } from './lenient.ts';
export { NO_REASON, SERVER_FAULT } from './refusal.ts';
export type { Refusal } from './refusal.ts';
