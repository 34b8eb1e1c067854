import type { Clock } from '../../src/step/ports/clock.ts';

/** A clock that stands still during real work, and jumps to the next timer when there is none. */
export interface JumpClock extends Clock {
  /** Stops the clock while an action runs. */
  readonly still: <T>(action: () => Promise<T>) => Promise<T>;
  /** Lets time pass until the promise is settled. Rejects when no timer and no work is left. */
  readonly runUntil: <T>(promise: Promise<T>) => Promise<T>;
}

interface Timer {
  readonly dueMs: number;
  readonly action: () => void;
}

/** Opens a clock that starts at a time, in milliseconds since 1970. */
export function jumpClock(startMs: number): JumpClock {
  let nowMs = startMs;
  let busy = 0;
  const timers = new Set<Timer>();
  const jump = (): void => {
    let next: Timer | undefined;
    for (const timer of timers) if (next === undefined || timer.dueMs < next.dueMs) next = timer;
    if (next === undefined) throw new Error('No timer is left, and the promise is not settled.');
    timers.delete(next);
    nowMs = Math.max(nowMs, next.dueMs);
    next.action();
  };
  return {
    now: () => nowMs,
    schedule: (ms, action) => {
      const timer = { dueMs: nowMs + ms, action };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    still: async (action) => {
      busy += 1;
      try {
        return await action();
      } finally {
        busy -= 1;
      }
    },
    runUntil: async (promise) => {
      const state = { isSettled: false };
      const mark = (): void => {
        state.isSettled = true;
      };
      promise.then(mark, mark);
      for (;;) {
        await settle();
        if (state.isSettled) return promise;
        if (busy === 0) jump();
      }
    },
  };
}

/** Runs everything that needs no time, and waits for file operations. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (process.getActiveResourcesInfo().some((name) => /^FSReq|^CloseReq/.test(name))) turn = 0;
  }
}
