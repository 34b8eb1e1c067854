import type { Answer } from '../server/answer.ts';
import { refuse } from './refuse.ts';

export interface RateLimit {
  /** Counts a request, and refuses it when the quota is used up. */
  readonly count: () => Answer | undefined;
  /** What every answer tells about the quota. */
  readonly headers: () => Readonly<Record<string, string>>;
}

interface Window {
  readonly quota: number;
  readonly windowMs: number;
}

/** Counts requests in windows of fixed length, the first of which begins with the first request. */
export function createRateLimit(limit: () => Window): RateLimit {
  let windowEnd = 0;
  let used = 0;
  const headers = (): Record<string, string> => ({
    'X-Rate-Limit-Time-Window-Ms': String(limit().windowMs),
    'X-Rate-Limit-Time-Reset-Ms': String(Math.max(0, windowEnd - Date.now())),
    'X-Rate-Limit-Requests-Quota': String(limit().quota),
    'X-Rate-Limit-Requests-Left': String(Math.max(0, limit().quota - used)),
  });
  return {
    count: () => {
      if (Date.now() >= windowEnd) {
        windowEnd = Date.now() + limit().windowMs;
        used = 0;
      }
      used += 1;
      if (used <= limit().quota) return undefined;
      const refusal = refuse(429, 'Too many requests');
      return { ...refusal, headers: { ...refusal.headers, ...headers() } };
    },
    headers,
  };
}
