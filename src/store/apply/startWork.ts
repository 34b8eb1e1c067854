import { ActionError, HttpError } from '../../errors/index.ts';
import { oneLine } from '../../text/index.ts';
import type { Change } from '../plan/index.ts';
import type { StoreStage } from '../world.ts';
import type { Result, Results } from './results.ts';

/** Carries changes out, and notes what becomes of those that do not succeed. */
export interface Work extends Pick<Results, 'note' | 'resultOf'> {
  /**
   * Makes an attempt at some changes, unless the work has stopped. Resolves with whether it succeeded; then it is left to the
   * caller to note it. Throws only unexpected errors.
   */
  readonly attempt: (changes: readonly Change[], action: () => Promise<void>) => Promise<boolean>;
  /** Why nothing more is begun, if so. */
  readonly stopped: () => ActionError | undefined;
}

/** What carrying out the changes of a kind needs. */
export interface ApplyStage extends Pick<StoreStage, 'clock' | 'signal'> {
  readonly work: Work;
}

/** A wrong token refuses everything. */
const UNAUTHORIZED = 401;

const TOO_MANY = 429;

/** After so many failures in a row the platform is down, rather than failing on one change. */
const MOST_FAILURES = 3;

/** Starts the work on a plan. It stops when the signal is aborted, and when the platform will refuse everything else too. */
export function startWork(results: Results, signal: AbortSignal): Work {
  let reason: ActionError | undefined;
  let failures = 0;
  return {
    note: results.note,
    resultOf: results.resultOf,
    stopped: () => reason,
    attempt: async (changes, action) => {
      if (signal.aborted) reason ??= toActionError(signal.reason);
      if (reason !== undefined) return false;
      try {
        await action();
        failures = 0;
        return true;
      } catch (error) {
        if (!(error instanceof ActionError)) throw error;
        failures = isFailure(error) ? failures + 1 : 0;
        if (signal.aborted || isRefusedForGood(error) || failures >= MOST_FAILURES)
          reason ??= error;
        for (const change of changes) results.note(change, resultOf(error, signal.aborted));
        return false;
      }
    },
  };
}

function resultOf(error: ActionError, wasCut: boolean): Result {
  if (wasCut) return { status: 'unknown', reason: 'It was under way when the step ended.' };
  const reason = [error.message, error.hint].filter(Boolean).join(' ');
  return { status: error.code === 'ambiguous' ? 'unknown' : 'failed', reason: oneLine(reason) };
}

function isRefusedForGood(error: ActionError): boolean {
  return error instanceof HttpError && error.status === UNAUTHORIZED;
}

/** Returns whether the platform is at fault, not what was sent. The call has been retried already. */
function isFailure(error: ActionError): boolean {
  if (!(error instanceof HttpError)) return error.code === 'ambiguous';
  return error.effect !== 'refused' || error.status === TOO_MANY;
}

function toActionError(reason: unknown): ActionError {
  return reason instanceof ActionError
    ? reason
    : new ActionError('cancelled', 'The step was stopped.', { cause: reason });
}
