import { ActionError, HttpError } from '../../../errors.ts';
import type { Call, Waiting } from '../../../http/call.ts';
import { isAmbiguous, isSafeToRepeat } from '../../../http/repeatable.ts';
import type { StoreApi } from './storeApi.ts';

/**
 * Makes a call that must not take effect twice. It is repeated only while it certainly had no effect. Throws `ambiguous` when
 * the answer was lost, or cannot be read.
 */
export async function writeOnce<T>(api: StoreApi, call: Call<T>, waiting: Waiting): Promise<T> {
  try {
    return await api.call(call, { ...waiting, retryable: isSafeToRepeat });
  } catch (error) {
    if (!mayHaveHappened(error)) throw error;
    throw new ActionError('ambiguous', error.message, { hint: error.hint, cause: error });
  }
}

function mayHaveHappened(error: unknown): error is ActionError {
  if (error instanceof HttpError) return isAmbiguous(error);
  return error instanceof ActionError && error.code === 'unexpected-response';
}
