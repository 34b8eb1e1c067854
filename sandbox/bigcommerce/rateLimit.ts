import type { Answer } from '../server/answer.ts';
import { refuse } from './refuse.ts';

export interface RateLimit {
  /** Counts a request, and refuses it when the quota is used up. */
  readonly count: () => Answer | undefined;
  /** What every answer tells about the quota. */
  readonly headers: () => Readonly<Record<string, string>>;
  /** Somebody else uses so much of the current window at once. */
  readonly take: (requests: number) => void;
  readonly look: () => QuotaLook;
}

/** The quota as the platform sees it. */
export interface QuotaLook {
  readonly left: number;
  readonly resetMs: number;
  /** Requests that were counted, refused ones included. */
  readonly counted: number;
  readonly refused: number;
  /** The longest run of refusals without a request that was let through in between. */
  readonly refusedInARow: number;
}

export interface RateLimitOptions {
  readonly limit: () => { readonly quota: number; readonly windowMs: number };
  /** How much of a window other apps use, evenly over it. */
  readonly othersPerWindow: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Counts requests in windows of fixed length, the first of which begins with the first request. */
export function createRateLimit({ limit, othersPerWindow, now }: RateLimitOptions): RateLimit {
  let windowEnd = 0;
  let used = 0;
  const tally = { counted: 0, refused: 0, refusedInARow: 0, run: 0 };
  const left = (): number => {
    const { quota, windowMs } = limit();
    if (now() >= windowEnd) return quota;
    const passed = Math.max(0, 1 - (windowEnd - now()) / windowMs);
    return quota - used - Math.floor(othersPerWindow() * passed);
  };
  const look = (): QuotaLook => {
    const { counted, refused, refusedInARow } = tally;
    const resetMs = Math.max(0, Math.ceil(windowEnd - now()));
    return { left: Math.max(0, left()), resetMs, counted, refused, refusedInARow };
  };
  const take = (requests: number): void => {
    if (now() >= windowEnd) {
      windowEnd = now() + limit().windowMs;
      used = 0;
    }
    used += requests;
  };
  const headers = (): Record<string, string> => ({
    'X-Rate-Limit-Time-Window-Ms': String(limit().windowMs),
    'X-Rate-Limit-Time-Reset-Ms': String(look().resetMs),
    'X-Rate-Limit-Requests-Quota': String(limit().quota),
    'X-Rate-Limit-Requests-Left': String(look().left),
  });
  const count = (): Answer | undefined => {
    take(1);
    tally.counted += 1;
    if (left() >= 0) {
      tally.run = 0;
      return undefined;
    }
    tally.refused += 1;
    tally.run += 1;
    tally.refusedInARow = Math.max(tally.refusedInARow, tally.run);
    const refusal = refuse(429, 'Too many requests');
    return { ...refusal, headers: { ...refusal.headers, ...headers() } };
  };
  return { count, headers, take, look };
}
