import type { HttpResponse } from '../request.ts';

/** Jobs last a day at most. A server that asks for more is broken or wants the job to hang. */
export const LONGEST_ASKED_MS = 24 * 3_600_000;

/**
 * Reads how long a server asks to wait, in milliseconds, capped at a day: the longest of `Retry-After` (seconds or a date),
 * `X-Retry-After` (seconds) and, with a 429, `X-Rate-Limit-Time-Reset-Ms`. Returns undefined when none of them is valid.
 *
 * @see https://developer.bigcommerce.com/api-docs/getting-started/api-rate-limits
 */
export function retryAfterMs(
  response: Pick<HttpResponse, 'status' | 'headers'>,
  nowMs: number,
): number | undefined {
  const { headers } = response;
  const waits = [
    secondsOrDate(headers['retry-after'], nowMs),
    seconds(headers['x-retry-after']),
    response.status === 429 ? milliseconds(headers['x-rate-limit-time-reset-ms']) : undefined,
  ].filter((wait) => wait !== undefined);
  return waits.length === 0 ? undefined : Math.min(LONGEST_ASKED_MS, Math.max(...waits));
}

function secondsOrDate(value: string | undefined, nowMs: number): number | undefined {
  if (value === undefined) return undefined;
  const delay = seconds(value);
  if (delay !== undefined) return delay;
  // Date.parse accepts texts like "-5" as dates. An HTTP date contains letters.
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

function seconds(value: string | undefined): number | undefined {
  const number = milliseconds(value);
  return number === undefined ? undefined : number * 1000;
}

function milliseconds(value: string | undefined): number | undefined {
  const digits = value?.trim() ?? '';
  return /^\d{1,9}(\.\d{1,6})?$/.test(digits) ? Number(digits) : undefined;
}
