import type { Dice } from '../dice.ts';
import type { Fate, FateOptions } from './fate.ts';
import { drawRefusal } from './refusals.ts';

/** Refused before anything was done. */
export function refusedBefore(usual: Fate, dice: Dice, options: FateOptions): Fate {
  const status = dice.weigh([
    [2, 401],
    [2, 403],
    [3, 404],
    [2, 409],
    [2, 422],
    [6, 429],
    [2, 500],
    [1, 501],
    [3, 502],
    [5, 503],
    [3, 504],
    [2, dice.pick([301, 302, 307, 308])],
    [1, dice.pick([400, 408, 410])],
  ]);
  const answered = drawRefusal(dice, { ...options, status });
  return {
    ...usual,
    name: `HTTP ${String(status)} before the effect`,
    arrivesAfterMs: undefined,
    end: { kind: 'instead', ...answered },
  };
}

/** A gateway reports a failure although the request worked. */
export function failedAfter(usual: Fate, dice: Dice, options: FateOptions): Fate {
  const status = dice.pick([500, 502, 504]);
  return after(usual, status, drawRefusal(dice, { ...options, status }));
}

/** A status from a gateway or an edge that no API documents; it may hide the effect if `effect-behind-failure` is unkind. */
export function anyStatus(usual: Fate, dice: Dice, options: FateOptions): Fate {
  const status = options.unkind.has('any-status') ? drawStatus(dice) : 503;
  const answered = drawRefusal(dice, { ...options, status });
  const canHideEffect = !answered.isWorded || status === 408 || (status >= 500 && status !== 507);
  if (options.unkind.has('effect-behind-failure') && canHideEffect && dice.chance(0.5)) {
    return after(usual, status, answered);
  }
  return {
    ...usual,
    name: `HTTP ${String(status)} before the effect`,
    arrivesAfterMs: undefined,
    end: { kind: 'instead', ...answered },
  };
}

/** The API refuses in its own format, but carries out the request. */
export function refusedWithEffect(usual: Fate, dice: Dice, options: FateOptions): Fate {
  const status = dice.pick([400, 401, 403, 404, 409, 422, 429]);
  const answered = drawRefusal(dice, { ...options, status, isWorded: true });
  return { ...usual, name: REFUSED_WITH_EFFECT, end: { kind: 'instead', ...answered } };
}

/** Name of the fate in which the API's refusal is false. */
export const REFUSED_WITH_EFFECT = 'refused with effect';

function after(usual: Fate, status: number, answered: ReturnType<typeof drawRefusal>): Fate {
  const name = `HTTP ${String(status)} after the effect`;
  return { ...usual, name, end: { kind: 'instead', ...answered } };
}

/** Statuses of edges, and of proxies that time out. */
const OFTEN = [408, 503, 520, 521, 522, 523, 524, 525, 526, 527, 530];

function drawStatus(dice: Dice): number {
  return dice.chance(0.6) ? dice.pick(OFTEN) : dice.between(400, 599);
}
