import type { Unkind } from '../worlds/switches.ts';
import type { Dice } from './dice.ts';

/** How much goes wrong in a schedule, and what happens in it besides requests. */
export interface NetworkConditions {
  /** Probability that something goes wrong with a request. */
  readonly trouble: number;
  /** The same for requests that change something at the platform. */
  readonly troubleOfWrites: number;
  readonly troubleOfGitHub: number;
  /** Whether the platform's answers to reads may be on their way for long. */
  readonly isSlow: boolean;
  /** When to signal a stop: after the start, or after a request; before that request leaves if negative. */
  readonly signal: { readonly atRequest: number; readonly afterMs: number } | undefined;
  /** Suspensions of the machine, counted from the start. */
  readonly leaps: readonly { readonly atMs: number; readonly ms: number }[];
  readonly leaptMs: number;
  /** When the proxy stops answering, counted from the start, and for how long. */
  readonly silence: { readonly fromMs: number; readonly forMs: number } | undefined;
  /** Whether nothing goes wrong at the platform. */
  readonly isCalm: boolean;
}

/** Nothing goes wrong. */
export const calmConditions: NetworkConditions = {
  trouble: 0,
  troubleOfWrites: 0,
  troubleOfGitHub: 0,
  isSlow: false,
  signal: undefined,
  leaps: [],
  leaptMs: 0,
  silence: undefined,
  isCalm: true,
};

/** Draws the conditions of a schedule. Most are good enough for a run to get through. */
export function drawConditions(dice: Dice, limitMs: number, unkind: Unkind): NetworkConditions {
  const trouble = dice.weigh([
    [3, 0],
    [5, 0.04],
    [3, 0.15],
    [1, 0.4],
    [0.3, 0.8],
  ]);
  const troubleOfWrites = dice.weigh([
    [4, trouble],
    [2, Math.max(trouble, 0.2)],
    [1, Math.max(trouble, 0.6)],
  ]);
  const signal = dice.chance(0.25) ? drawSignal(dice, limitMs) : undefined;
  const leaps = Array.from({ length: dice.chance(0.08) ? dice.between(1, 3) : 0 }, () => ({
    atMs: dice.magnitude(1, Math.min(limitMs, 300_000)),
    ms: dice.magnitude(1000, 300_000),
  }));
  const canFallSilent = unkind.has('proxy-silent') && troubleOfWrites > 0;
  const silence =
    canFallSilent && dice.chance(0.1)
      ? {
          fromMs: dice.magnitude(1, Math.min(limitMs, 300_000)),
          forMs: dice.magnitude(1000, 3_600_000),
        }
      : undefined;
  return {
    silence,
    trouble,
    troubleOfWrites,
    troubleOfGitHub: dice.pick([0, 0.1, 0.5, 1]),
    isSlow: unkind.has('slow-answers') && troubleOfWrites > 0,
    signal,
    leaps,
    leaptMs: leaps.reduce((sum, { ms }) => sum + ms, 0),
    isCalm: troubleOfWrites === 0 && signal === undefined && leaps.length === 0,
  };
}

function drawSignal(dice: Dice, limitMs: number): NetworkConditions['signal'] {
  if (dice.chance(0.5)) return { atRequest: 0, afterMs: dice.magnitude(1, limitMs) };
  return { atRequest: dice.between(1, 12), afterMs: dice.chance(0.3) ? -1 : dice.between(0, 400) };
}
