import { backoffMs } from '../../../http/backoff.ts';
import type { HttpResponse } from '../../../http/request.ts';
import { retryAfterMs } from '../../../http/retryAfter.ts';

/** What is known of a store's quota of requests, which all apps of the store share, and of our own part in it. */
export interface Quota {
  /** Requests that have been sent and are not answered yet. */
  readonly inFlight: number;
  /** Whether an answer has told of the quota, or has shown that the platform tells nothing. */
  readonly isKnown: boolean;
  /** The window that the platform counts in, as far as it tells. */
  readonly window: Window | undefined;
  /** Since the last 429: nothing is sent before it is over, and then one request at first. */
  readonly pause: Pause | undefined;
}

interface Window {
  readonly endsAtMs: number;
  readonly lengthMs: number;
  readonly quota: number;
  /** Requests left in this window when the platform last said so. */
  readonly left: number;
}

interface Pause {
  readonly untilMs: number;
  /** How many times in a row the platform has refused. */
  readonly refusals: number;
}

/** Whether the next request may go, and when to look again if not; `answer`: when an answer has come. */
export type Turn = 'now' | 'answer' | { readonly atMs: number };

/** The platform counts simultaneous requests too: for some endpoints it takes 10 at once. */
const MOST_AT_ONCE = 10;

/** Part of the quota that is left to the store's other apps. */
const RESERVE = 0.03;

const USUAL_WINDOW_MS = 30_000;

/** The quota before the first request. */
export const unknownQuota: Quota = {
  inFlight: 0,
  isKnown: false,
  window: undefined,
  pause: undefined,
};

/**
 * Decides when the next request may be sent, so that the platform has no reason to refuse it: not more at once than it
 * takes, not more in a window than it has left but for a reserve, and after a refusal one at first.
 *
 * @see https://docs.bigcommerce.com/developer/docs/overview/rate-limits
 */
export function nextTurn({ inFlight, isKnown, window, pause }: Quota, nowMs: number): Turn {
  if (pause !== undefined) {
    if (nowMs < pause.untilMs) return { atMs: pause.untilMs };
    return inFlight === 0 ? 'now' : 'answer';
  }
  if (inFlight >= MOST_AT_ONCE) return 'answer';
  if (!isKnown) return inFlight === 0 ? 'now' : 'answer';
  if (window === undefined) return 'now';
  // What is under way may be counted already or not yet: assume the worse.
  const isOver = nowMs >= window.endsAtMs;
  const left = (isOver ? window.quota : window.left) - inFlight;
  // A quota that is smaller than its reserve can be used one by one.
  if (left > reserveOf(window.quota) || (isOver && inFlight === 0)) return 'now';
  return isOver ? 'answer' : { atMs: window.endsAtMs };
}

/** Notes that a request is sent. */
export function withSent(quota: Quota): Quota {
  return { ...quota, inFlight: quota.inFlight + 1 };
}

/** Notes how a request ended: with a response, or with none. */
export function withAnswer(
  quota: Quota,
  response: Pick<HttpResponse, 'status' | 'headers'> | undefined,
  nowMs: number,
): Quota {
  const inFlight = quota.inFlight - 1;
  if (response === undefined) return { ...quota, inFlight };
  return {
    inFlight,
    isKnown: true,
    window: newerWindow(quota.window, readWindow(response.headers, nowMs)),
    pause: response.status === 429 ? pauseAfter(quota.pause, response, nowMs) : ended(quota, nowMs),
  };
}

function reserveOf(quota: number): number {
  return Math.ceil(quota * RESERVE);
}

function readWindow(headers: HttpResponse['headers'], nowMs: number): Window | undefined {
  const number = (name: string): number | undefined => {
    const text = headers[`x-rate-limit-${name}`]?.trim() ?? '';
    return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  };
  const left = number('requests-left');
  const resetMs = number('time-reset-ms');
  if (left === undefined || resetMs === undefined) return undefined;
  return {
    endsAtMs: nowMs + resetMs,
    lengthMs: number('time-window-ms') ?? USUAL_WINDOW_MS,
    quota: number('requests-quota') ?? left,
    left,
  };
}

/** Answers overtake each other: within a window the fewest left are true, and a window that is over tells nothing. */
function newerWindow(known: Window | undefined, told: Window | undefined): Window | undefined {
  if (known === undefined || told === undefined) return told ?? known;
  const laterMs = told.endsAtMs - known.endsAtMs;
  if (laterMs >= known.lengthMs / 2) return told;
  if (laterMs <= -known.lengthMs / 2) return known;
  return {
    ...told,
    endsAtMs: Math.max(known.endsAtMs, told.endsAtMs),
    left: Math.min(known.left, told.left),
  };
}

function pauseAfter(
  pause: Pause | undefined,
  response: Pick<HttpResponse, 'status' | 'headers'>,
  nowMs: number,
): Pause {
  // Refusals of requests that were under way together are one.
  const isNew = pause === undefined || nowMs >= pause.untilMs;
  const refusals = (pause?.refusals ?? 0) + (isNew ? 1 : 0);
  const askedMs = retryAfterMs(response, nowMs);
  const waitMs = backoffMs(refusals, {
    random: () => 0,
    error: { status: response.status, retryAfterMs: askedMs },
  });
  return { untilMs: Math.max(pause?.untilMs ?? 0, nowMs + waitMs), refusals };
}

function ended({ pause }: Quota, nowMs: number): Pause | undefined {
  return pause !== undefined && nowMs < pause.untilMs ? pause : undefined;
}
