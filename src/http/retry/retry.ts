import type { Clock, Deadline } from '../../step/index.ts';
import { sleep } from '../../step/index.ts';
import { ActionError, HttpError } from '../../errors/index.ts';
import { formatDuration } from '../../text/index.ts';
import { backoffMs } from './backoff.ts';

/** How to retry. */
export interface RetryOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly deadline: Pick<Deadline, 'signal' | 'remainingMs'>;
  /** Whether a retry is safe and can help. */
  readonly retryable: (error: HttpError) => boolean;
  /** Called before each wait with a sentence for the job log. */
  readonly onRetry: (sentence: string) => void;
  /** Maximum number of attempts. Default: 6. */
  readonly attempts?: number;
}

const ATTEMPTS = 6;

/**
 * Runs `attempt` until it succeeds, fails with an error that is not retryable, or runs out of attempts. Waits as long as the
 * server asks, or with exponential back-off. Throws the last error, or `timeout` when the next wait would pass the deadline.
 */
export async function retry<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const attempts = options.attempts ?? ATTEMPTS;
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof HttpError) || tried >= attempts || !options.retryable(error)) {
        throw error;
      }
      await waitBefore(tried, error, options);
    }
  }
}

async function waitBefore(tried: number, error: HttpError, options: RetryOptions): Promise<void> {
  const { clock, deadline, random } = options;
  const waitMs = backoffMs(tried, { random, error });
  if (waitMs > deadline.remainingMs()) {
    throw new ActionError(
      'timeout',
      `${error.message} The next retry is due in ${formatDuration(waitMs)}, after the time limit of this step.`,
      { hint: 'Try again later, or give the step more time.', cause: error },
    );
  }
  options.onRetry(`${error.message} Retrying in ${formatDuration(waitMs)}.`);
  await sleep(clock, waitMs, deadline.signal);
}
