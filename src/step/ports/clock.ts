import { setTimeout as setTimer } from 'node:timers';

/** The port to time. Everything that waits is given one, so that tests can bring their own. */
export interface Clock {
  /** Milliseconds since the Unix epoch. Never goes back and never jumps, even when the system's time is set. */
  readonly now: () => number;
  /** Calls `action` once after `ms` milliseconds, however many these are, unless the returned function is called before. */
  readonly schedule: (ms: number, action: () => void) => () => void;
}

/** The longest time that a timer of Node.js takes, about 25 days; it fires at once when given a longer one. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine’s own clock, made steady: it counts on from the time when the process began. */
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

/** Waits `ms` milliseconds; rejects with the signal's reason as soon as the signal is aborted. */
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

/** A point in time after which everything that was given its signal stops. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Milliseconds left; never negative. */
  readonly remainingMs: () => number;
  /** Stops the timer, so that it does not keep the process alive. The signal stays as it is. */
  readonly clear: () => void;
}

/** Starts a deadline `ms` milliseconds from now; its signal is aborted with `reason()` then, or together with `parent`. */
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
    remainingMs: () => Math.max(0, endsAt - clock.now()),
    clear,
  };
}
