import type { Sent, Seen } from '../engine/wire.ts';

/** A request to wait for more than a day is taken for a mistake. */
const LONGEST_MS = 24 * 3_600_000;

/** Reads how long an answer asks to wait, in milliseconds; 0 if it does not. */
export function askedWait({ seen, seenAtMs = 0 }: Sent): number {
  if (seen?.kind !== 'answer') return 0;
  const { headers, status } = seen;
  const waits = [
    secondsIn(headers['retry-after']),
    untilDate(headers['retry-after'], seenAtMs),
    secondsIn(headers['x-retry-after']),
    status === 429 ? secondsIn(headers['x-rate-limit-time-reset-ms']) / 1000 : 0,
  ];
  return Math.min(LONGEST_MS, Math.max(...waits));
}

/** In milliseconds; 0 for anything but a sensible number. */
function secondsIn(value: string | undefined): number {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) * 1000 : 0;
}

function untilDate(value: string | undefined, nowMs: number): number {
  const isDate = value?.endsWith(' GMT') === true;
  return isDate ? Math.max(0, Date.parse(value) - nowMs) : 0;
}

const LIMIT_OF_PLAN = 507;

/**
 * Checks whether the client can conclude, from what it saw, that a request had no effect: it was never sent, or the API refused
 * it in its own format. A 408, a 5xx, a 4xx in HTML and a redirect can all come after the effect.
 */
export function hadNoEffect(seen: Seen | undefined): boolean {
  if (seen?.kind === 'error') return !seen.maybeReceived;
  if (seen?.kind !== 'answer') return false;
  const { status, isWorded } = seen;
  if (status === 307 || status === 308) return true;
  const isRefusal = (status >= 400 && status < 500 && status !== 408) || status === LIMIT_OF_PLAN;
  return isWorded && isRefusal;
}
