import type { Clock } from '../../../src/step/ports/clock.ts';

/** The clock of the code under test. It moves only while {@link SimClock.runUntil} runs. */
export interface SimClock extends Clock {
  /** The same time for the simulated world: its timers are not counted. */
  readonly world: Clock;
  /** Skips time without running timers, like a suspended machine. */
  readonly leap: (ms: number) => void;
  /** Counts pending timers, without the world's own. */
  readonly pending: () => number;
  /** Every timer that was ever set: when, and for how long. */
  readonly scheduled: readonly { readonly atMs: number; readonly ms: number }[];
  /** Lets time pass until the promise settles. `stuck`: no timer is left; `endless`: it lasts beyond `untilMs`. */
  readonly runUntil: (
    promise: Promise<unknown>,
    untilMs: number,
  ) => Promise<'settled' | 'stuck' | 'endless'>;
}

interface Timer {
  readonly dueMs: number;
  readonly action: () => void;
  readonly isCounted: boolean;
}

/** Far more than any schedule needs; ends an infinite loop. */
const MOST_TIMERS = 20_000;

/** Creates a clock that starts at a fixed time. */
export function openSimClock(startMs: number): SimClock {
  let nowMs = startMs;
  // Latest first, so the next timer is at the end. Of two for the same time, the one set first runs first.
  const timers: Timer[] = [];
  const scheduled: { atMs: number; ms: number }[] = [];
  const schedule = (ms: number, action: () => void, isCounted: boolean): (() => void) => {
    const timer = { dueMs: nowMs + Math.max(0, ms), action, isCounted };
    let at = timers.length;
    while (at > 0 && (timers[at - 1]?.dueMs ?? 0) <= timer.dueMs) at -= 1;
    timers.splice(at, 0, timer);
    return () => {
      const found = timers.indexOf(timer);
      if (found >= 0) timers.splice(found, 1);
    };
  };
  const now = (): number => nowMs;
  return {
    now,
    scheduled,
    schedule: (ms, action) => {
      scheduled.push({ atMs: nowMs, ms });
      return schedule(ms, action, true);
    },
    world: { now, schedule: (ms, action) => schedule(ms, action, false) },
    leap: (ms) => {
      nowMs += ms;
    },
    pending: () => timers.filter(({ isCounted }) => isCounted).length,
    runUntil: async (promise, untilMs) => {
      const state = { isSettled: false };
      const settle = (): void => {
        state.isSettled = true;
      };
      promise.then(settle, settle);
      await everyPromise();
      for (let fired = 0; !state.isSettled; fired += 1) {
        const timer = timers.pop();
        if (timer === undefined) return 'stuck';
        if (fired > MOST_TIMERS || timer.dueMs > untilMs) return 'endless';
        nowMs = Math.max(nowMs, timer.dueMs);
        timer.action();
        await everyPromise();
      }
      return 'settled';
    },
  };
}

/** Runs everything that needs no time. */
function everyPromise(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
