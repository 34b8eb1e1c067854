import { ActionError } from '../errors/index.ts';
import { problemOf } from './problem.ts';
import type { Problem } from './problem.ts';

/** The end of a step, by its `status` output. There is a problem exactly when the step fails. */
export interface StepOutcome {
  readonly status: string;
  readonly problem?: Problem | undefined;
}

/** How every step can fail. */
export type FailedStatus = 'failed' | 'timed_out' | 'cancelled';

/** The outcome of a step that failed. */
export interface FailedOutcome {
  readonly status: FailedStatus;
  readonly problem: Problem;
}

/** Decides what an error means for a step. Without an error the step failed by what it found. */
export function failedStatus(error: unknown): FailedStatus {
  const code = error instanceof ActionError ? error.code : undefined;
  if (code === 'timeout') return 'timed_out';
  return code === 'cancelled' ? 'cancelled' : 'failed';
}

/** Makes the outcome of a step that an error ended. */
export function failedOutcome(error: unknown): FailedOutcome {
  return { status: failedStatus(error), problem: problemOf(error) };
}
