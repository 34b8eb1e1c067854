import type { HttpResponse } from '../../../../http/index.ts';
import { LONGEST_ASKED_MS } from '../../../../http/index.ts';

/** The window of time in which the platform counts requests, as its answers describe it. */
export interface QuotaWindow {
  /** When it ends at the earliest and at the latest: an answer may have been given at any moment between request and arrival. */
  readonly endsFromMs: number;
  readonly endsAtMs: number;
  readonly lengthMs: number;
  readonly quota: number;
  /** Requests left by the last report, plus the unreported ones that had ended before that request was sent. */
  readonly room: number;
  /** When the request for that report was sent, and when its answer arrived. */
  readonly askedAtMs: number;
  readonly answeredAtMs: number;
  /** Whether no answer has described this window yet. */
  readonly isAssumed?: boolean;
}

/** What is remembered of a request until its answer comes. */
export interface Ticket {
  readonly sentAtMs: number;
  /** Requests that had ended by then without an answer that names the quota. */
  readonly unreported: number;
}

const USUAL_LENGTH_MS = 30_000;

/** The clocks of the platform's instances may differ by this much. */
const JITTER_MS = 1000;

/** Reads the window from an answer; undefined when the answer names none. */
export function readWindow(
  headers: HttpResponse['headers'],
  { sentAtMs, unreported }: Ticket,
  nowMs: number,
): QuotaWindow | undefined {
  const number = (name: string): number | undefined => {
    const text = headers[`x-rate-limit-${name}`]?.trim() ?? '';
    return /^\d{1,9}$/.test(text) ? Math.min(Number(text), LONGEST_ASKED_MS) : undefined;
  };
  const left = number('requests-left');
  const resetMs = number('time-reset-ms');
  if (left === undefined || resetMs === undefined) return undefined;
  return {
    endsFromMs: sentAtMs + resetMs,
    endsAtMs: nowMs + resetMs,
    lengthMs: number('time-window-ms') ?? USUAL_LENGTH_MS,
    quota: number('requests-quota') ?? left,
    room: left + unreported,
    askedAtMs: sentAtMs,
    answeredAtMs: nowMs,
  };
}

/** Returns the current window. Answers overtake each other: in one window the lowest number left counts; old ones are ignored. */
export function newerWindow(known: QuotaWindow | undefined, named: QuotaWindow): QuotaWindow {
  if (known === undefined || known.isAssumed === true) return named;
  if (named.endsFromMs > known.endsAtMs + JITTER_MS) return named;
  if (named.endsAtMs < known.endsFromMs - JITTER_MS) return known;
  const endsFromMs = Math.max(known.endsFromMs, named.endsFromMs);
  return {
    ...named,
    endsFromMs,
    endsAtMs: Math.max(endsFromMs, Math.min(known.endsAtMs, named.endsAtMs)),
    room: named.askedAtMs > known.answeredAtMs ? named.room : Math.min(known.room, named.room),
    answeredAtMs: Math.max(known.answeredAtMs, named.answeredAtMs),
  };
}

/** Returns the current window after a request that reported none: when the known one is over, the next has begun. */
export function assumeWindow(
  { known, unreported }: { readonly known: QuotaWindow | undefined; readonly unreported: number },
  nowMs: number,
): QuotaWindow | undefined {
  if (known === undefined || nowMs < known.endsAtMs) return known;
  const endsAtMs = nowMs + known.lengthMs;
  const room = known.quota + unreported;
  return { ...known, endsFromMs: nowMs, endsAtMs, room, isAssumed: true };
}
