import type { Clock } from '../../../src/step/ports/clock.ts';

/** Time in a simulation. It is a clock for what is tested, and moves only while {@link SimClock.runUntil} runs. */
export interface SimClock extends Clock {
  /** The same time for the world around: its timers are not counted. */
  readonly around: Clock;
  /** Lets time pass without anything happening in it, as while a machine is suspended. */
  readonly leap: (ms: number) => void;
  /** Timers that are waiting, the world's own left out. */
  readonly pending: () => number;
  /** All lengths that timers were ever set to, with the time they were set. */
  readonly scheduled: readonly { readonly atMs: number; readonly ms: number }[];
  /** Lets time pass until the promise is settled. `stuck`: nothing is due any more; `endless`: it lasts beyond `untilMs`. */
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

/** Far above what any schedule needs: the end of a loop without end. */
const MOST_TIMERS = 20_000;

/** Makes a clock that starts at a fixed time. */
export function openSimClock(startMs: number): SimClock {
  let nowMs = startMs;
  // Latest first, so that the next one is at the end; of two at the same time the older one is nearer to it.
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
    around: { now, schedule: (ms, action) => schedule(ms, action, false) },
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

/** Lets everything happen that needs no time. */
function everyPromise(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
