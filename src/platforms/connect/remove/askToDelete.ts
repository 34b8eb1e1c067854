import * as z from 'zod/mini';
import { HttpError } from '../../../errors/index.ts';
import type { Waiting } from '../../../http/index.ts';
import { canSendAgain } from '../../../http/index.ts';
import { deploymentPath, isConcurrent, isMissing, isWhileDeploying } from '../api/index.ts';
import type { ConnectApi } from '../api/index.ts';

/** The result of a call to delete a Deployment. */
export type DeleteAnswer =
  | { readonly kind: 'accepted' }
  /** It does not exist. */
  | { readonly kind: 'gone' }
  /** Refused for now: another operation is in progress. */
  | { readonly kind: 'busy'; readonly error: HttpError }
  /** Refused because another process changed it at the same time. */
  | { readonly kind: 'outdated'; readonly error: HttpError }
  /** Unknown whether it had its effect. */
  | { readonly kind: 'lost'; readonly error: HttpError };

/**
 * Asks the platform to delete a Deployment, which takes a while. Throws errors that no retry can fix.
 *
 * @see https://docs.commercetools.com/connect/deployments#delete-deployment
 */
export async function askToDelete(
  api: ConnectApi,
  place: Parameters<typeof deploymentPath>[0],
  waiting: Waiting,
): Promise<DeleteAnswer> {
  const path = deploymentPath(place);
  try {
    await api.call(
      { what: 'Deleting the Deployment', method: 'DELETE', path, answer: z.unknown() },
      { ...waiting, retryable: canSendAgain },
    );
    return { kind: 'accepted' };
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    if (error.effect === 'unknown') return { kind: 'lost', error };
    if (isMissing(error)) return { kind: 'gone' };
    if (isWhileDeploying(error)) return { kind: 'busy', error };
    if (isConcurrent(error)) return { kind: 'outdated', error };
    throw error;
  }
}
