import type { PlainAnswer } from '../../model/index.ts';
import { refuse } from './refusals.ts';

export interface RateLimit {
  /** Counts a request. Returns a refusal when the quota is used up. */
  readonly count: (byRequest?: number) => PlainAnswer | undefined;
  /** The quota headers of every answer. */
  readonly headers: () => Readonly<Record<string, string>>;
  /** Counts requests of another app in the current window. */
  readonly take: (requests: number) => void;
  readonly look: () => QuotaLook;
  /** All counted requests, oldest first. */
  readonly counted: readonly Counted[];
}

/** A counted request, refused or not. */
export interface Counted {
  readonly byRequest: number;
  /** When its window began. */
  readonly windowMs: number;
  readonly isRefused: boolean;
  /** Requests of other apps in the window so far. */
  readonly others: number;
}

/** The state of the quota. */
export interface QuotaLook {
  readonly left: number;
  readonly resetMs: number;
  /** Number of requests, with refused ones. */
  readonly counted: number;
  readonly refused: number;
  /** The longest streak of refusals. */
  readonly refusedInARow: number;
}

export interface RateLimitOptions {
  readonly limit: () => { readonly quota: number; readonly windowMs: number };
  /** Returns how many requests other apps have made in the window that began at `beganMs`, `passedMs` later. */
  readonly others: (beganMs: number, passedMs: number) => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Start of the first of consecutive windows. Default: each window starts with the first request after the previous one. */
  readonly sinceMs?: number;
  /** Whether answers have quota headers. */
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
  const headers = (): Record<string, string> => (isTold ? quotaHeaders(limit(), look()) : {});
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

function quotaHeaders(
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
