import type { Clock, Deadline, Runner } from './ports/index.ts';
import { startDeadline } from './ports/index.ts';
import { ActionError } from '../errors/index.ts';
import { formatDuration } from '../text/index.ts';
import type { Journal } from './journal.ts';

/** What every action needs from outside. */
export interface StepWorld {
  readonly runner: Runner;
  readonly clock: Clock;
  /** One UUID for the run, sent with every request to the platform. */
  readonly correlationId: string;
}

/** The outputs that every action sets. */
export type FrameOutput =
  'status' | 'correlation_id' | 'duration_seconds' | 'error_code' | 'error_message';

/** One run of an action. `Name` is the action's own outputs. */
export interface Run<Name extends string = never> extends StepWorld {
  readonly journal: Journal<Name | FrameOutput>;
  /** Aborted when the runner asks the step to stop. */
  readonly cancelled: AbortSignal;
}

/** A time limit for a part of a run. */
export interface Limit {
  readonly ms: number;
  /** What the limit is for; begins a sentence: `The deployment`. */
  readonly what: string;
  /** A sentence about its last known state. */
  readonly lastKnown?: () => string | undefined;
  readonly hint: string;
}

/**
 * Runs `work` with a deadline. The deadline's signal aborts with a `timeout` error after `limit.ms`, or with the run's own
 * signal.
 */
export async function withinLimit<T>(
  { clock, cancelled }: Pick<Run, 'clock' | 'cancelled'>,
  { ms, what, lastKnown, hint }: Limit,
  work: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const deadline = startDeadline(clock, ms, {
    parent: cancelled,
    reason: () => {
      const sentences = [`${what} did not finish within ${formatDuration(ms)}.`, lastKnown?.()];
      return new ActionError('timeout', sentences.filter(Boolean).join(' '), { hint });
    },
  });
  try {
    return await work(deadline);
  } finally {
    deadline.clear();
  }
}
