import { z } from 'zod';
import { HttpError } from '../../../errors/index.ts';
import type { Waiting } from '../../../http/index.ts';
import { canSendAgain } from '../../../http/index.ts';
import { deploymentPath, isMissing } from '../api/index.ts';
import type { ConnectApi } from '../api/index.ts';

/** What became of a call to delete a Deployment. */
export type DeleteAnswer =
  | { readonly kind: 'accepted' }
  /** There is none. */
  | { readonly kind: 'gone' }
  /** Refused for now: something else is being done to the Deployment. */
  | { readonly kind: 'busy'; readonly error: HttpError }
  /** Refused because somebody else changed it in the same moment. */
  | { readonly kind: 'outdated'; readonly error: HttpError }
  /** Nobody knows yet whether it had its effect. */
  | { readonly kind: 'lost'; readonly error: HttpError };

const CONFLICT = 409;

/**
 * Asks the platform to delete a Deployment, which then takes its time. Throws what no other look or call can mend.
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
    const code = error.platformCode ?? String(error.status);
    if (isMissing(error)) return { kind: 'gone' };
    if (code === 'DeploymentInvalidStatusTransition') return { kind: 'busy', error };
    if (['ConcurrentModification', String(CONFLICT)].includes(code))
      return { kind: 'outdated', error };
    throw error;
  }
}
