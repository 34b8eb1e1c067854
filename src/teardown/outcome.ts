import { failedOutcome, hintFirst } from '../step/index.ts';
import type { FailedOutcome, FailedStatus } from '../step/index.ts';
import { oneLine } from '../text/index.ts';
import type { RemovalEnd, RemovedEnd } from './removal.ts';

/** The end of a teardown step, by its `status` output. There is a problem exactly when the step fails. */
export type Outcome = (RemovedEnd & { readonly problem?: undefined }) | FailedOutcome;

/** How far a removal had come when an error ended it. */
export interface Progress {
  readonly target: string;
  /** Whether the platform may have been asked to remove the target. */
  readonly isUnderWay: boolean;
}

/** Says what the end of a removal means for the step. */
export function outcomeOf(end: RemovalEnd): Outcome {
  if (end.status !== 'failed') return end;
  return {
    status: 'failed',
    problem: {
      title: 'The removal failed',
      message: oneLine(end.message),
      hint: end.hint,
      code: oneLine(end.platformCode),
    },
  };
}

/** Says what an error means for the step; without progress, it came before the removal began. */
export function outcomeOfError(error: unknown, progress?: Progress): Outcome {
  const { status, problem } = failedOutcome(error);
  return { status, problem: hintFirst(whatBecomes(status, progress), problem) };
}

function whatBecomes(status: FailedStatus, progress: Progress | undefined): string | undefined {
  if (progress?.isUnderWay) {
    return (
      `The platform may remove ${progress.target} all the same: it has no call that stops a removal. ` +
      'Running the job again is safe.'
    );
  }
  return status === 'failed' ? undefined : 'Nothing was removed.';
}
