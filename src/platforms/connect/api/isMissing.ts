import { HttpError } from '../../../errors.ts';

const NOT_FOUND = 404;

/**
 * Tells whether the platform itself says that something is not there. It names a code when it does; a 404 without one comes
 * from a gateway or a proxy on the way, and says nothing of the platform.
 *
 * @see https://docs.commercetools.com/connect/errors
 */
export function isMissing(error: unknown): error is HttpError {
  return (
    error instanceof HttpError && error.status === NOT_FOUND && error.platformCode !== undefined
  );
}
