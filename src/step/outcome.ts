import { ActionError } from '../errors/index.ts';
import { problemOf } from './problem.ts';
import type { Problem } from './problem.ts';

/** How a step ended. `status` is the output; the step fails exactly when there is a problem. */
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

/** Maps an error to a status; `failed` when there is none. */
export function failedStatus(error: unknown): FailedStatus {
  const code = error instanceof ActionError ? error.code : undefined;
  if (code === 'timeout') return 'timed_out';
  return code === 'cancelled' ? 'cancelled' : 'failed';
}

/** Makes the outcome of a step that ended with an error. */
export function failedOutcome(error: unknown): FailedOutcome {
  return { status: failedStatus(error), problem: problemOf(error) };
}
