/**
 * The errors that a step expects: a code for programs, words for people, and what a failed call means for the far side.
 */
export { ActionError, HttpError } from './actionError.ts';
export type { Effect, ErrorCode, Excerpt, HttpErrorDetails } from './actionError.ts';
