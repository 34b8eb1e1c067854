import { backoffMs, retryAfterMs } from '../../../../http/index.ts';
import type { HttpResponse } from '../../../../http/index.ts';
import { assumeWindow, newerWindow, readWindow } from './quotaWindow.ts';
import type { QuotaWindow, Ticket } from './quotaWindow.ts';

/** What is known of a store's request quota, which all apps of the store share, and of our own part in it. */
export interface Quota {
  /** Requests that were sent and are not answered yet. */
  readonly inFlight: number;
  /** Whether there was any answer: it names the quota, or shows that the platform names none. */
  readonly isKnown: boolean;
  /** The window that the platform counts in; undefined as long as no answer names one. */
  readonly window: QuotaWindow | undefined;
  /** Requests that ended without an answer that names the quota. They may have been counted. */
  readonly unreported: number;
  /** Set by a refusal: nothing is sent until it is over, and then a single request first. */
  readonly pause: Pause | undefined;
}

interface Pause {
  readonly untilMs: number;
  /** How many times in a row the platform has refused. */
  readonly refusals: number;
}

/** Whether the next request may go, and when to look again if not; `answer`: when an answer has come. */
export type Turn = 'now' | 'answer' | { readonly atMs: number };

/** The platform also limits simultaneous requests: some endpoints accept 10. */
const MOST_AT_ONCE = 10;

/** The share of the quota that is left to the store's other apps. */
const RESERVE = 0.03;

/** The quota before the first request. */
export const unknownQuota: Quota = {
  inFlight: 0,
  isKnown: false,
  window: undefined,
  unreported: 0,
  pause: undefined,
};

/**
 * Decides when the next request may be sent, so that the platform does not refuse it: never too many at once, never more in a
 * window than are left above the reserve, and only one at first after a refusal.
 *
 * @see https://docs.bigcommerce.com/developer/docs/overview/rate-limits
 */
export function nextTurn(
  { inFlight, isKnown, window, unreported, pause }: Quota,
  nowMs: number,
): Turn {
  if (pause !== undefined) {
    if (nowMs < pause.untilMs) return { atMs: pause.untilMs };
    if (inFlight > 0) return 'answer';
  }
  if (inFlight >= MOST_AT_ONCE) return 'answer';
  if (!isKnown) return inFlight === 0 ? 'now' : 'answer';
  if (window === undefined) return 'now';
  // Requests in flight may be counted already or not yet. Assumes that they are not.
  const isOver = nowMs >= window.endsAtMs;
  const left = (isOver ? window.quota : window.room - unreported) - inFlight;
  // A quota that is smaller than its reserve is used one request at a time.
  if (left > reserveOf(window.quota) || (isOver && inFlight === 0)) return 'now';
  return isOver ? 'answer' : { atMs: window.endsAtMs };
}

/** Records that a request is sent. */
export function withSent(quota: Quota): Quota {
  return { ...quota, inFlight: quota.inFlight + 1 };
}

/** Returns what to remember of a request that is sent now, until its answer comes. */
export function ticketOf({ unreported }: Quota, nowMs: number): Ticket {
  return { sentAtMs: nowMs, unreported };
}

type Response = Pick<HttpResponse, 'status' | 'headers'>;

/** A response, and when its head arrived. Its body can take a while. */
export interface Answer {
  readonly response: Response;
  readonly atMs: number;
}

/** Records how a request ended: with an answer, or with none. */
export function withAnswer(
  quota: Quota,
  { answer, ticket }: { readonly answer: Answer | undefined; readonly ticket: Ticket },
  nowMs: number,
): Quota {
  const { window: known, unreported, pause } = quota;
  // A gateway that answers instead of the platform may name any quota.
  const isOwn = answer !== undefined && answer.response.status < 500;
  const named = isOwn ? readWindow(answer.response.headers, ticket, answer.atMs) : undefined;
  const window = named && newerWindow(known, named);
  // Nor does a window that is over report this request.
  const isReported = window !== undefined && window !== known;
  return {
    inFlight: quota.inFlight - 1,
    isKnown: quota.isKnown || answer !== undefined,
    ...(isReported
      ? { window, unreported }
      : { window: assumeWindow({ known, unreported }, nowMs), unreported: unreported + 1 }),
    pause: answer === undefined ? pause : pauseWith(pause, answer.response, nowMs),
  };
}

function reserveOf(quota: number): number {
  return Math.ceil(quota * RESERVE);
}

/** A 503 that names a time is about the whole store, not about this request. */
function pauseWith(pause: Pause | undefined, response: Response, nowMs: number): Pause | undefined {
  const isClosed = response.status === 503 && retryAfterMs(response, nowMs) !== undefined;
  if (response.status === 429 || isClosed) return pauseAfter(pause, response, nowMs);
  return pause !== undefined && nowMs < pause.untilMs ? pause : undefined;
}

function pauseAfter(pause: Pause | undefined, response: Response, nowMs: number): Pause {
  // Several refusals of requests that were in flight together count as one.
  const isNew = pause === undefined || nowMs >= pause.untilMs;
  const refusals = (pause?.refusals ?? 0) + (isNew ? 1 : 0);
  const askedMs = retryAfterMs(response, nowMs);
  const waitMs = backoffMs(refusals, {
    random: () => 0,
    error: { status: response.status, retryAfterMs: askedMs },
  });
  return { untilMs: Math.max(pause?.untilMs ?? 0, nowMs + waitMs), refusals };
}
