import type { Clock } from '../../../step/index.ts';

/** After this time an unchanged state counts as final: polling may miss a short deployment. */
export const SETTLE_MS = 45_000;

/** For how long polling has shown the same. */
export interface Settling<T> {
  /** Records a look, and returns whether anything differs from the look before. */
  readonly note: (now: T, askedAtMs: number) => boolean;
  /** Milliseconds without a change, until the last look was sent: its answer does not show what has happened since. */
  readonly sameForMs: () => number;
  /** Milliseconds until that is long enough; 0 or less when it is. */
  readonly settlesInMs: () => number;
}

/** Starts with the first look. Only what `fingerprint` takes up of a look counts as a change. */
export function openSettling<T>(
  first: T,
  fingerprint: (look: T) => string,
  clock: Clock,
): Settling<T> {
  let state = fingerprint(first);
  let sinceMs = clock.now();
  let untilMs = sinceMs;
  return {
    note: (now, askedAtMs) => {
      const before = state;
      state = fingerprint(now);
      if (state !== before) sinceMs = clock.now();
      untilMs = askedAtMs;
      return state !== before;
    },
    sameForMs: () => untilMs - sinceMs,
    // A timer may be a little early.
    settlesInMs: () => sinceMs + SETTLE_MS - clock.now() + 1,
  };
}
