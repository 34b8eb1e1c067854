import { HttpError } from '../../../errors.ts';
import type { Waiting } from '../../../http/call.ts';
import { isTemporary } from '../../../http/failure.ts';
import type { ConnectApi } from '../api/api.ts';
import type { ConnectDeployment } from '../api/connectDeployment.ts';
import { readDeployment } from '../api/deployments.ts';
import { isMissing } from '../api/isMissing.ts';

/** One look at a Deployment that is to go. */
export type Look =
  | { readonly kind: 'seen'; readonly deployment: ConnectDeployment }
  | { readonly kind: 'gone' }
  /** Nothing could be seen this time. */
  | { readonly kind: 'missed'; readonly retryAfterMs: number };

/** An instance of the platform can answer nonsense for a moment. More in a row than this is no moment. */
const MOST_IN_ROW = 4;
const NOT_FOUND = 404;

/**
 * Makes the function that looks once whether the Deployment with an id is there still; another one under the same key is not
 * it. A look that fails in a way that can pass is no failure; the first of a row of them is told. Throws what the platform
 * says when it refuses to be asked.
 */
export function openLook(
  api: ConnectApi,
  place: Parameters<typeof readDeployment>[1] & { readonly id: string },
  waiting: Waiting,
): () => Promise<Look> {
  let missed = 0;
  let unreadable = 0;
  return async () => {
    try {
      const deployment = await readDeployment(api, place, { ...waiting, attempts: 1 });
      missed = 0;
      unreadable = 0;
      return deployment.id === place.id ? { kind: 'seen', deployment } : { kind: 'gone' };
    } catch (error) {
      if (isMissing(error)) return { kind: 'gone' };
      if (!canPass(error)) throw error;
      unreadable = isNonsense(error) ? unreadable + 1 : 0;
      if (unreadable > MOST_IN_ROW) throw error;
      missed += 1;
      if (missed === 1) waiting.onRetry(`${error.message} Asking again.`);
      return { kind: 'missed', retryAfterMs: error.retryAfterMs ?? 0 };
    }
  };
}

function canPass(error: unknown): error is HttpError {
  return error instanceof HttpError && (isNonsense(error) || isTemporary(error));
}

/** A success that cannot be read, or a 404 that is not the platform's. */
function isNonsense(error: HttpError): boolean {
  return error.status === NOT_FOUND || error.code === 'unexpected-response';
}
