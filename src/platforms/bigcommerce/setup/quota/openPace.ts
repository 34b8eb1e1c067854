import type { Clock } from '../../../../step/index.ts';
import type { SendRequest } from '../../../../http/index.ts';
import type { Answer } from './quota.ts';
import { nextTurn, ticketOf, unknownQuota, withAnswer, withSent } from './quota.ts';

/** Sends the requests to one store in order, each when the store's quota has room for it. */
export interface Pace {
  /**
   * Waits for its turn and makes an attempt, which sends at most one request, with the `send` it is given. Rejects with what
   * the attempt throws, or with the signal's reason on abort before its turn.
   */
  readonly take: <T>(attempt: (send: SendRequest) => Promise<T>, signal: AbortSignal) => Promise<T>;
}

interface PaceTools {
  readonly send: SendRequest;
  readonly clock: Clock;
  /** Called when requests start to wait for the quota, with how long. */
  readonly onWait: (ms: number) => void;
}

/** Opens the pace of one store. Use only one for each store, because two would not know each other's requests. */
export function openPace({ send, clock, onWait }: PaceTools): Pace {
  let quota = unknownQuota;
  const queue = new Set<() => void>();
  const alarm = openAlarm(clock, onWait);
  const admit = (): void => {
    for (const go of queue) {
      const turn = nextTurn(quota, clock.now());
      if (turn === 'answer') return;
      if (turn !== 'now') {
        alarm.set(turn.atMs, admit);
        return;
      }
      quota = withSent(quota);
      queue.delete(go);
      go();
    }
    alarm.clear();
  };
  return {
    take: async (attempt, signal) => {
      await waitIn(queue, admit, signal);
      const ticket = ticketOf(quota, clock.now());
      let answer: Answer | undefined;
      try {
        return await attempt(async (request, sendSignal) => {
          const response = await send(request, sendSignal);
          answer = { response, atMs: clock.now() };
          return response;
        });
      } finally {
        quota = withAnswer(quota, { answer, ticket }, clock.now());
        admit();
      }
    },
  };
}

/** Waits in a queue until called. Leaves it on abort, and lets the others move up. */
function waitIn(queue: Set<() => void>, moveUp: () => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      queue.delete(go);
      reject(signal.reason as Error);
      moveUp();
    };
    const go = (): void => {
      signal.removeEventListener('abort', leave);
      resolve();
    };
    signal.throwIfAborted();
    signal.addEventListener('abort', leave, { once: true });
    queue.add(go);
    moveUp();
  });
}

interface Alarm {
  /** Calls `action` at a time. Replaces the alarm that was set before. */
  readonly set: (atMs: number, action: () => void) => void;
  readonly clear: () => void;
}

function openAlarm(clock: Clock, onSet: (ms: number) => void): Alarm {
  let current: { readonly atMs: number; readonly cancel: () => void } | undefined;
  const clear = (): void => {
    current?.cancel();
    current = undefined;
  };
  return {
    clear,
    set: (atMs, action) => {
      if (current?.atMs === atMs) return;
      clear();
      const waitMs = atMs - clock.now();
      onSet(waitMs);
      const ring = (): void => {
        current = undefined;
        action();
      };
      current = { atMs, cancel: clock.schedule(waitMs, ring) };
    },
  };
}
