import type { Dice } from '../../engine/dice.ts';
import { answerWith } from '../../engine/wire.ts';
import type { Answer, Asked } from '../../engine/wire.ts';

export interface QuotaManner {
  /** Requests that all apps of the store may make in a window. */
  readonly perWindow: number;
  /** Whether answers tell of it. */
  readonly isTold: boolean;
  /** The largest part of a window that other apps use. */
  readonly others: number;
}

/** A request of ours that was counted, or refused. */
export interface Counted {
  /** Which run of the schedule sent it, and its number there. */
  readonly run: number;
  readonly n: number;
  readonly window: number;
  readonly isRefused: boolean;
  /** What other apps had used of the window by then. */
  readonly others: number;
}

export interface StoreQuota {
  /** Counts a request; answers when there is no room for it. */
  readonly count: (asked: Asked, run: number) => Answer | undefined;
  readonly headers: (atMs: number) => Readonly<Record<string, string>>;
  readonly counted: readonly Counted[];
  /** From now on other apps use nothing. */
  readonly calm: () => void;
}

const WINDOW_MS = 30_000;

/**
 * A store's quota of requests, which other apps use too: each window at one moment, as much as the dice say.
 *
 * @see https://developer.bigcommerce.com/docs/start/best-practices/api-rate-limits
 */
export function openQuota(
  manner: QuotaManner | undefined,
  startMs: number,
  dice: Dice,
): StoreQuota {
  const { perWindow = 0, isTold = false, others = 0 } = manner ?? {};
  const counted: Counted[] = [];
  let isCalm = others === 0;
  const beganMs = startMs - dice.between(0, WINDOW_MS - 1);
  const windowAt = (atMs: number): number => Math.floor((atMs - beganMs) / WINDOW_MS);
  const othersAt = (atMs: number): number => {
    if (isCalm) return 0;
    const own = dice.fork(`window ${String(windowAt(atMs))}`);
    const fromMs = own.between(0, WINDOW_MS);
    const requests = Math.round(perWindow * own.next() * others);
    return (atMs - beganMs) % WINDOW_MS >= fromMs ? requests : 0;
  };
  const leftAt = (atMs: number): number => {
    const window = windowAt(atMs);
    const ours = counted.filter((each) => each.window === window && !each.isRefused).length;
    return Math.max(0, perWindow - ours - othersAt(atMs));
  };
  const headers = (atMs: number): Readonly<Record<string, string>> =>
    isTold
      ? {
          'x-rate-limit-time-window-ms': String(WINDOW_MS),
          'x-rate-limit-time-reset-ms': String(
            Math.ceil(WINDOW_MS - ((atMs - beganMs) % WINDOW_MS)),
          ),
          'x-rate-limit-requests-quota': String(perWindow),
          'x-rate-limit-requests-left': String(leftAt(atMs)),
        }
      : {};
  return {
    counted,
    headers,
    calm: () => {
      isCalm = true;
    },
    count: ({ n, atMs }, run) => {
      if (manner === undefined) return undefined;
      const isRefused = leftAt(atMs) <= 0;
      counted.push({ run, n, window: windowAt(atMs), isRefused, others: othersAt(atMs) });
      if (!isRefused) return undefined;
      return answerWith(429, { status: 429, title: 'Too many requests' }, headers(atMs));
    },
  };
}
