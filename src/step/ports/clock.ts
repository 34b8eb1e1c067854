import { setTimeout as setTimer } from 'node:timers';

/** The port to time. Tests bring their own. */
export interface Clock {
  /** Milliseconds since the Unix epoch. Monotonic, even when the system's time is set. */
  readonly now: () => number;
  /** Calls `action` once after `ms` milliseconds. Returns the function that cancels it. Accepts any number of milliseconds. */
  readonly schedule: (ms: number, action: () => void) => () => void;
}

/** The longest delay of a Node.js timer, about 25 days. A longer one fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine’s clock, made monotonic: it counts on from the start of the process. */
export const systemClock: Clock = {
  now: () => Math.floor(performance.timeOrigin + performance.now()),
  schedule: (ms, action) => {
    let timer: NodeJS.Timeout;
    const wait = (leftMs: number): void => {
      const stepMs = Math.min(leftMs, LONGEST_TIMER_MS);
      timer = setTimer(() => {
        if (leftMs > stepMs) wait(leftMs - stepMs);
        else action();
      }, stepMs);
    };
    wait(ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Waits `ms` milliseconds. Rejects with the signal's reason on abort. */
export function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      cancel();
      reject(signal.reason as Error);
    };
    const cancel = clock.schedule(ms, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/** A time limit whose signal aborts the work. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Milliseconds left; never negative. */
  readonly remainingMs: () => number;
  /** Stops the timer, so that it does not keep the process alive. Does not abort the signal. */
  readonly clear: () => void;
}

/** Starts a deadline `ms` milliseconds from now. Its signal then aborts with `reason()`, or earlier together with `parent`. */
export function startDeadline(
  clock: Clock,
  ms: number,
  options: { readonly parent: AbortSignal; readonly reason: () => Error },
): Deadline {
  const timeUp = new AbortController();
  const endsAt = clock.now() + ms;
  const clear = clock.schedule(ms, () => {
    timeUp.abort(options.reason());
  });
  return {
    signal: AbortSignal.any([options.parent, timeUp.signal]),
    // A timer can fire a millisecond before the clock shows its time.
    remainingMs: () => (timeUp.signal.aborted ? 0 : Math.max(0, endsAt - clock.now())),
    clear,
  };
}
