import { backoffMs, retryAfterMs } from '../../../../http/index.ts';
import type { HttpResponse } from '../../../../http/index.ts';
import { assumeWindow, newerWindow, readWindow } from './quotaWindow.ts';
import type { QuotaWindow, Ticket } from './quotaWindow.ts';

/** What is known of a store's quota of requests, which all apps of the store share, and of our own part in it. */
export interface Quota {
  /** Requests that have been sent and are not answered yet. */
  readonly inFlight: number;
  /** Whether an answer has named the quota, or has shown that the platform names none. */
  readonly isKnown: boolean;
  /** The window that the platform counts in, as far as it tells. */
  readonly window: QuotaWindow | undefined;
  /** Requests that have ended without telling anything of the quota. They may have been counted. */
  readonly unheard: number;
  /** Since the last refusal: nothing is sent before it is over, and then one request at first. */
  readonly pause: Pause | undefined;
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

/** The quota before the first request. */
export const unknownQuota: Quota = {
  inFlight: 0,
  isKnown: false,
  window: undefined,
  unheard: 0,
  pause: undefined,
};

/**
 * Decides when the next request may be sent, so that the platform has no reason to refuse it: not more at once than it
 * takes, not more in a window than it has left but for a reserve, and after a refusal one at first.
 *
 * @see https://docs.bigcommerce.com/developer/docs/overview/rate-limits
 */
export function nextTurn(
  { inFlight, isKnown, window, unheard, pause }: Quota,
  nowMs: number,
): Turn {
  if (pause !== undefined) {
    if (nowMs < pause.untilMs) return { atMs: pause.untilMs };
    if (inFlight > 0) return 'answer';
  }
  if (inFlight >= MOST_AT_ONCE) return 'answer';
  if (!isKnown) return inFlight === 0 ? 'now' : 'answer';
  if (window === undefined) return 'now';
  // What is under way may be counted already or not yet: assume the worse.
  const isOver = nowMs >= window.endsAtMs;
  const left = (isOver ? window.quota : window.room - unheard) - inFlight;
  // A quota that is smaller than its reserve can be used one by one.
  if (left > reserveOf(window.quota) || (isOver && inFlight === 0)) return 'now';
  return isOver ? 'answer' : { atMs: window.endsAtMs };
}

/** Notes that a request is sent. */
export function withSent(quota: Quota): Quota {
  return { ...quota, inFlight: quota.inFlight + 1 };
}

/** Says what has to be noted of a request that is sent now. */
export function ticketOf({ unheard }: Quota, nowMs: number): Ticket {
  return { sentAtMs: nowMs, unheard };
}

type Response = Pick<HttpResponse, 'status' | 'headers'>;

/** A response, and when it began to come: its body can take long. */
export interface Answer {
  readonly response: Response;
  readonly atMs: number;
}

/** Notes how a request ended: with an answer, or with none. */
export function withAnswer(
  quota: Quota,
  { answer, ticket }: { readonly answer: Answer | undefined; readonly ticket: Ticket },
  nowMs: number,
): Quota {
  const { window: known, unheard, pause } = quota;
  // A gateway that answers in the platform's place may name anything.
  const isOwn = answer !== undefined && answer.response.status < 500;
  const named = isOwn ? readWindow(answer.response.headers, ticket, answer.atMs) : undefined;
  const window = named && newerWindow(known, named);
  // A window that is over, as a gateway may name it, says nothing of this request either.
  const isHeard = window !== undefined && window !== known;
  return {
    inFlight: quota.inFlight - 1,
    isKnown: quota.isKnown || answer !== undefined,
    ...(isHeard
      ? { window, unheard }
      : { window: assumeWindow({ known, unheard }, nowMs), unheard: unheard + 1 }),
    pause: answer === undefined ? pause : pauseWith(pause, answer.response, nowMs),
  };
}

function reserveOf(quota: number): number {
  return Math.ceil(quota * RESERVE);
}

/** A 503 that names a time is about the store, and not about what was asked. */
function pauseWith(pause: Pause | undefined, response: Response, nowMs: number): Pause | undefined {
  const isClosed = response.status === 503 && retryAfterMs(response, nowMs) !== undefined;
  if (response.status === 429 || isClosed) return pauseAfter(pause, response, nowMs);
  return pause !== undefined && nowMs < pause.untilMs ? pause : undefined;
}

function pauseAfter(pause: Pause | undefined, response: Response, nowMs: number): Pause {
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
