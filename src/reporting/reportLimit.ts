import { ActionError } from '../errors/index.ts';
import { startDeadline } from '../step/index.ts';
import type { Clock, Deadline } from '../step/index.ts';

type Limit = Pick<Deadline, 'signal' | 'clear'>;

/** How long a step waits at its end for GitHub. */
const WITHIN_MS = 10_000;

/** A step ends within 2 s of a signal; this leaves time for everything else. */
const AFTER_SIGNAL_MS = 1400;

/**
 * Starts the limit for reporting to GitHub: 10 s or `ms`, and 1.4 s from a signal that was there before or comes meanwhile. Its own
 * signal is aborted with a `timeout` error. Call `clear` when all is reported.
 */
export function startReportLimit(clock: Clock, cancelled: AbortSignal, ms = WITHIN_MS): Limit {
  const late = new AbortController();
  const stop = (): void => {
    late.abort(tooSlow());
  };
  const timers = [clock.schedule(cancelled.aborted ? AFTER_SIGNAL_MS : ms, stop)];
  const hurry = (): void => {
    timers.push(clock.schedule(AFTER_SIGNAL_MS, stop));
  };
  cancelled.addEventListener('abort', hurry, { once: true });
  return {
    signal: late.signal,
    clear: () => {
      cancelled.removeEventListener('abort', hurry);
      for (const cancel of timers) cancel();
    },
  };
}

/** Starts a limit of a minute for reports of many calls; a signal ends it at once. */
export function startLongReportLimit(clock: Clock, cancelled: AbortSignal): Limit {
  return startDeadline(clock, 60_000, { parent: cancelled, reason: tooSlow });
}

function tooSlow(): ActionError {
  return new ActionError('timeout', 'GitHub did not answer in time.');
}
