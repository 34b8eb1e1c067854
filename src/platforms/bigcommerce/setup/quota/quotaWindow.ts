import type { HttpResponse } from '../../../../http/index.ts';
import { LONGEST_ASKED_MS } from '../../../../http/index.ts';

/** The time in which the platform counts requests, as far as its answers name it. */
export interface QuotaWindow {
  /** When it ends at the earliest and at the latest: nobody knows when within its time an answer was given. */
  readonly endsFromMs: number;
  readonly endsAtMs: number;
  readonly lengthMs: number;
  readonly quota: number;
  /** Requests left when the platform last said so, and those sent before that had ended without telling anything. */
  readonly room: number;
  /** When the request was sent whose answer said so, and when that came. */
  readonly askedAtMs: number;
  readonly answeredAtMs: number;
  /** Whether no answer has named this window yet. */
  readonly isAssumed?: boolean;
}

/** What is noted when a request is sent, for the time when its answer comes. */
export interface Ticket {
  readonly sentAtMs: number;
  /** Requests that had ended by then without telling anything of the quota. */
  readonly unheard: number;
}

const USUAL_LENGTH_MS = 30_000;

/** The platform's own clocks may differ so much. */
const JITTER_MS = 1000;

/** Reads what an answer tells of the window; undefined when that is nothing. */
export function readWindow(
  headers: HttpResponse['headers'],
  { sentAtMs, unheard }: Ticket,
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
    room: left + unheard,
    askedAtMs: sentAtMs,
    answeredAtMs: nowMs,
  };
}

/** Answers overtake each other: within a window the fewest left of those are true, and a window that is over tells nothing. */
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

/** Says which window it is when a request has ended without telling: where the known one is over, another has begun. */
export function assumeWindow(
  { known, unheard }: { readonly known: QuotaWindow | undefined; readonly unheard: number },
  nowMs: number,
): QuotaWindow | undefined {
  if (known === undefined || nowMs < known.endsAtMs) return known;
  const endsAtMs = nowMs + known.lengthMs;
  const room = known.quota + unheard;
  return { ...known, endsFromMs: nowMs, endsAtMs, room, isAssumed: true };
}
