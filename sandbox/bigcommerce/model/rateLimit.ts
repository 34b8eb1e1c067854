import type { PlainAnswer } from '../../model/index.ts';
import { refuse } from './refusals.ts';

export interface RateLimit {
  /** Counts a request, and refuses it when the quota is used up. */
  readonly count: (byRequest?: number) => PlainAnswer | undefined;
  /** What every answer tells about the quota. */
  readonly headers: () => Readonly<Record<string, string>>;
  /** Somebody else uses so much of the current window at once. */
  readonly take: (requests: number) => void;
  readonly look: () => QuotaLook;
  /** All requests that were counted, oldest first. */
  readonly counted: readonly Counted[];
}

/** A request that was counted, or refused. */
export interface Counted {
  readonly byRequest: number;
  /** When its window began. */
  readonly windowMs: number;
  readonly isRefused: boolean;
  /** What other apps had used of the window by then. */
  readonly others: number;
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
  /** How much other apps have used of the window that began at a time, so many milliseconds later. */
  readonly others: (beganMs: number, passedMs: number) => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Since when one window follows the other; left out, a window begins with the first request after the one before. */
  readonly sinceMs?: number;
  /** Whether answers tell of the quota. */
  readonly isTold?: boolean;
}

/** Counts requests in windows of fixed length. */
export function createRateLimit(options: RateLimitOptions): RateLimit {
  const { limit, others, now, sinceMs, isTold = true } = options;
  let windowEnd = 0;
  let used = 0;
  const seen: Counted[] = [];
  const tally = { counted: 0, refused: 0, refusedInARow: 0, run: 0 };
  const left = (): number => {
    const { quota, windowMs } = limit();
    if (now() >= windowEnd) return quota;
    const beganMs = windowEnd - windowMs;
    return quota - used - others(beganMs, Math.max(0, now() - beganMs));
  };
  const look = (): QuotaLook => {
    const { counted, refused, refusedInARow } = tally;
    const resetMs = Math.max(0, Math.ceil(windowEnd - now()));
    return { left: Math.max(0, left()), resetMs, counted, refused, refusedInARow };
  };
  const take = (requests: number): void => {
    if (now() >= windowEnd) {
      const { windowMs } = limit();
      const passedMs = sinceMs === undefined ? 0 : (now() - sinceMs) % windowMs;
      windowEnd = now() - passedMs + windowMs;
      used = 0;
    }
    used += requests;
  };
  const headers = (): Record<string, string> => (isTold ? tell(limit(), look()) : {});
  const count = (byRequest = 0): PlainAnswer | undefined => {
    take(1);
    tally.counted += 1;
    const isRefused = left() < 0;
    const windowMs = windowEnd - limit().windowMs;
    seen.push({ byRequest, windowMs, isRefused, others: others(windowMs, now() - windowMs) });
    if (!isRefused) {
      tally.run = 0;
      return undefined;
    }
    tally.refused += 1;
    tally.run += 1;
    tally.refusedInARow = Math.max(tally.refusedInARow, tally.run);
    const refusal = refuse(429, 'Too many requests');
    return { ...refusal, headers: { ...refusal.headers, ...headers() } };
  };
  return { count, headers, take, look, counted: seen };
}

function tell(
  { quota, windowMs }: ReturnType<RateLimitOptions['limit']>,
  { left, resetMs }: QuotaLook,
): Record<string, string> {
  return {
    'X-Rate-Limit-Time-Window-Ms': String(windowMs),
    'X-Rate-Limit-Time-Reset-Ms': String(resetMs),
    'X-Rate-Limit-Requests-Quota': String(quota),
    'X-Rate-Limit-Requests-Left': String(left),
  };
}
