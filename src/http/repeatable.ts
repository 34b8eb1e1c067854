import { ActionError, HttpError } from '../errors.ts';

const TEMPORARY = new Set([429, 500, 502, 503, 504]);

/** Tells whether a call that changes nothing, or may safely be made twice, is worth repeating. */
export function isTemporary(error: HttpError): boolean {
  return !error.permanent && (error.status === 0 || TEMPORARY.has(error.status));
}

/** Tells whether a call that must not be made twice certainly had no effect, and may succeed later. */
export function isSafeToRepeat(error: HttpError): boolean {
  if (error.permanent) return false;
  return !error.maybeReceived || error.status === 429 || error.status === 503;
}

/** Tells whether nobody can know if a call had its effect: the answer was lost, or the server failed on the way. */
export function isAmbiguous(error: HttpError): boolean {
  return error.maybeReceived && (error.status === 0 || error.status >= 500) && error.status !== 503;
}

/**
 * Tells whether a call may have had its effect and nobody can say: its answer was lost, or was a success that cannot be read.
 */
export function isLostAnswer(error: unknown): error is ActionError {
  if (error instanceof HttpError) return isAmbiguous(error);
  return error instanceof ActionError && error.code === 'unexpected-response';
}
