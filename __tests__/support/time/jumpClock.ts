import type { Clock } from '../../../src/step/ports/clock.ts';
import { watchWork } from './watchWork.ts';

/**
 * A clock for an action and the sandbox together. While an action runs, it stands still as long as anything is under way in this
 * process, and then jumps to the next timer: a wait takes no time, and a busy machine cannot make an answer late. Otherwise it is
 * the machine's clock.
 */
export interface JumpClock extends Clock {
  /** Skips waits until the work has ended. One at a time. Rejects when the work can never end. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
}

interface Timer {
  readonly dueMs: number;
  readonly action: () => void;
}

/** Longer than any time limit of a test. Ends work that waits again and again. */
const LONGEST_RUN_MS = 7 * 24 * 3_600_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Opens a clock that starts at a time, in milliseconds since 1970. */
export function jumpClock(startMs = Date.now()): JumpClock {
  const timers = openTimers();
  const time = machineTime(startMs);
  let alarm: NodeJS.Timeout | undefined;
  /** Waits in real time for the next timer. */
  const wait = (): void => {
    clearTimeout(alarm);
    const next = timers.next();
    if (next === undefined || time.isStopped()) return;
    const ring = (): void => {
      for (let due = timers.next(); due && due.dueMs <= time.now(); due = timers.next()) {
        timers.fire(due);
      }
      wait();
    };
    alarm = setTimeout(ring, Math.min(next.dueMs - time.now(), LONGEST_TIMER_MS));
    // What nothing waits for any more keeps no process alive.
    alarm.unref();
  };
  return {
    now: time.now,
    schedule: (ms, action) => {
      // As for a real timer: a whole number of milliseconds, and at least one.
      const cancel = timers.add({ dueMs: time.now() + Math.max(1, Math.ceil(ms)), action });
      wait();
      return cancel;
    },
    run: async (work) => {
      if (time.isStopped()) throw new Error('The clock can skip the waits of one run at a time.');
      time.stop();
      clearTimeout(alarm);
      const watch = watchWork();
      const lastMs = time.now() + LONGEST_RUN_MS;
      try {
        const promise = work();
        const isSettled = settled(promise);
        for (;;) {
          await watch.untilNothing();
          if (isSettled()) return await promise;
          const next = timers.next();
          if (next === undefined) throw new Error('Nothing is under way, and no timer is left.');
          if (next.dueMs > lastMs) throw new Error('The run has not ended within a week.');
          time.moveTo(next.dueMs);
          timers.fire(next);
        }
      } finally {
        watch.end();
        time.goOn();
        wait();
      }
    },
  };
}

/** The time: that of the machine, but it can be stopped and moved forward. */
function machineTime(startMs: number) {
  let fromMs = startMs;
  /** The machine's time at `fromMs`; undefined while the time is stopped. */
  let since: number | undefined = performance.now();
  const now = (): number =>
    since === undefined ? fromMs : fromMs + Math.floor(performance.now() - since);
  return {
    now,
    isStopped: () => since === undefined,
    stop: () => {
      fromMs = now();
      since = undefined;
    },
    moveTo: (ms: number) => {
      fromMs = Math.max(fromMs, ms);
    },
    goOn: () => {
      since = performance.now();
    },
  };
}

function openTimers() {
  const timers = new Set<Timer>();
  return {
    add: (timer: Timer) => {
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    /** Returns the timer that is due first; of several, the oldest. */
    next: (): Timer | undefined => {
      let first: Timer | undefined;
      for (const timer of timers) if (timer.dueMs < (first?.dueMs ?? Infinity)) first = timer;
      return first;
    },
    fire: (timer: Timer) => {
      timers.delete(timer);
      timer.action();
    },
  };
}

function settled(promise: Promise<unknown>): () => boolean {
  let is = false;
  const mark = (): void => {
    is = true;
  };
  promise.then(mark, mark);
  return () => is;
}
