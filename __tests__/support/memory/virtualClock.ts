import type { Clock } from '../../../src/step/ports/clock.ts';

export interface VirtualClock extends Clock {
  /** Lets `ms` milliseconds pass. Runs the due timers in order, and all promises in between. */
  readonly advance: (ms: number) => Promise<void>;
  /** Jumps from timer to timer until the promise is settled. Rejects when no timer is left. */
  readonly runUntil: <T>(promise: Promise<T>) => Promise<T>;
  /** Number of timers that are waiting. */
  readonly pending: () => number;
}

interface Timer {
  readonly dueMs: number;
  readonly action: () => void;
}

/** How often, and how long in real time, to wait for a promise that no timer is left for. */
const MOST_WAITS = 100;
const WAIT_MS = 20;

/** Opens a clock that only moves by `advance` and `runUntil`. */
export function virtualClock(startMs = 1_000_000): VirtualClock {
  let nowMs = startMs;
  const timers = new Set<Timer>();
  const next = (): Timer | undefined =>
    [...timers].reduce<Timer | undefined>(
      (first, timer) => (first === undefined || timer.dueMs < first.dueMs ? timer : first),
      undefined,
    );
  const fire = async (timer: Timer): Promise<void> => {
    nowMs = Math.max(nowMs, timer.dueMs);
    timers.delete(timer);
    timer.action();
    await settle();
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
    pending: () => timers.size,
    advance: async (ms) => {
      const untilMs = nowMs + ms;
      await settle();
      for (let timer = next(); timer && timer.dueMs <= untilMs; timer = next()) await fire(timer);
      nowMs = untilMs;
    },
    runUntil: async (promise) => {
      const state = { settled: false };
      let waits = MOST_WAITS;
      const mark = (): void => {
        state.settled = true;
      };
      promise.then(mark, mark);
      await settle();
      while (!state.settled) {
        const timer = next();
        if (timer !== undefined) await fire(timer);
        else if (waits === 0) throw new Error('No timer is left, and the promise is not settled.');
        else {
          // A module may be loading.
          waits -= 1;
          await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
        }
      }
      return promise;
    },
  };
}

/** Lets everything happen that needs no time: of the disk as well, which takes real time. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < QUIET_TURNS; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    for (let wait = 0; wait < MOST_DISK_WAITS && isDiskBusy(); wait += 1) {
      turn = 0;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}

const QUIET_TURNS = 20;
const MOST_DISK_WAITS = 5000;

function isDiskBusy(): boolean {
  return process.getActiveResourcesInfo().some((name) => name.includes('Req'));
}
