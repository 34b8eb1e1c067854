/**
 * Calls of a JSON API: a request, its answer checked against a schema, and what a refusal says.
 */
export type { Call, Patience, Waiting } from './call.ts';
export { callApi } from './callApi.ts';
export type { ClientTools } from './clientTools.ts';
export { lenient } from './lenient.ts';
export type { Refusal } from './refusal.ts';
