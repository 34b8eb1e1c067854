/**
 * The errors that a step expects: a code for programs, a message and hint for people, the effect of a failed call.
 */
export { ActionError, HttpError, hasStatus } from './actionError.ts';
export type { Effect, ErrorCode, Excerpt, HttpErrorDetails } from './actionError.ts';
