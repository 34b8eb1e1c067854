/** What tells the time and lets it pass. Tests bring one that skips waits. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls `action` once after `ms` milliseconds, or earlier if that is longer than a timer can run. Returns what cancels it. */
  readonly schedule: (ms: number, action: () => void) => () => void;
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine's clock. */
export const machineClock: Clock = {
  now: Date.now,
  schedule: (ms, action) => {
    const timer = setTimeout(action, Math.min(ms, LONGEST_TIMER_MS));
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
