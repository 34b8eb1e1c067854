import type { Dice } from '../dice.ts';
import type { SwitchName } from '../../worlds/switches.ts';
import { dnsSilent, proxyRefuses, proxySilent, upgraded } from './connectFates.ts';
import { anyStatus, failedAfter, refusedBefore, refusedWithEffect } from './refusalFates.ts';
import type { BodyFate, Fate, FateOptions } from './fate.ts';
import type { Part } from '../wire.ts';

/** The client's timeout for an API answer; uploads and streams have longer ones. */
const PATIENCE_MS = 30_000;
/** How many answers of a slow platform are held back. */
const SLOW_SHARE = 0.3;
/** A request that takes longer to arrive is lost. */
const LONGEST_ON_ITS_WAY_MS = 8000;

/** Draws what happens to a request. */
export function drawFate(dice: Dice, options: FateOptions): Fate {
  const upMs = dice.between(2, 60);
  const usual: Fate = {
    name: 'answered',
    arrivesAfterMs: upMs,
    endsAfterMs: upMs + dice.between(3, 250),
    end: { kind: 'answer' },
  };
  if (!dice.chance(options.trouble)) {
    return options.isSlow && dice.chance(SLOW_SHARE) ? heldBack(usual, dice) : usual;
  }
  const troubles = TROUBLES.filter(
    ([, , needs]) => needs === undefined || needs.some((name) => options.unkind.has(name)),
  );
  const draw = dice.weigh(troubles.map(([weight, each]) => [weight, each] as const));
  return draw(usual, dice, options);
}

type Draw = (usual: Fate, dice: Dice, options: FateOptions) => Fate;

/** How often each trouble happens; some only if one of the named switches is unkind. */
const TROUBLES: readonly (readonly [number, Draw, (readonly SwitchName[])?])[] = [
  [6, delayed],
  [2, neverConnected],
  [4, resetBefore],
  [5, resetAfter],
  [3, silent],
  [4, cut],
  [3, dripping],
  [12, refusedBefore],
  [5, failedAfter],
  [2, garbled],
  [3, proxyRefuses, ['proxy-refuses']],
  [2, proxySilent, ['proxy-silent']],
  [1, dnsSilent, ['dns-silent']],
  [2, upgraded, ['upgrades']],
  [8, anyStatus, ['any-status', 'effect-behind-failure']],
  [2, refusedWithEffect, ['refused-with-effect']],
];

function delayed(usual: Fate, dice: Dice): Fate {
  const endsAfterMs = dice.magnitude(1000, 2 * PATIENCE_MS);
  return { ...usual, name: `answered after ${String(endsAfterMs)} ms`, endsAfterMs };
}

/** Arrives at once; the answer comes just before the client would give up, or earlier. */
function heldBack(usual: Fate, dice: Dice): Fate {
  const endsAfterMs = dice.between(1000, PATIENCE_MS - 1000);
  return { ...usual, name: `held back for ${String(endsAfterMs)} ms`, endsAfterMs };
}

function neverConnected(usual: Fate, dice: Dice): Fate {
  const code = dice.pick(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNRESET']);
  const end = { kind: 'break', code, maybeReceived: false } as const;
  return { ...usual, name: `never connected (${code})`, arrivesAfterMs: undefined, end };
}

function resetBefore(usual: Fate, dice: Dice): Fate {
  const end = { kind: 'break', code: 'ECONNRESET', maybeReceived: true } as const;
  const endsAfterMs = dice.between(1, 3000);
  return {
    ...usual,
    name: 'reset before the effect',
    arrivesAfterMs: undefined,
    end,
    endsAfterMs,
  };
}

/** The effect may still come after the client has given up. */
function resetAfter(usual: Fate, dice: Dice): Fate {
  const end = { kind: 'break', code: 'ECONNRESET', maybeReceived: true } as const;
  const arrivesAfterMs = dice.chance(0.3) ? dice.between(100, LONGEST_ON_ITS_WAY_MS) : 50;
  const endsAfterMs = dice.between(60, 1500);
  return {
    ...usual,
    name: `reset, effect after ${String(arrivesAfterMs)} ms`,
    arrivesAfterMs,
    end,
    endsAfterMs,
  };
}

function silent(usual: Fate, dice: Dice): Fate {
  const arrives = dice.chance(0.5);
  return {
    ...usual,
    name: `no answer, ${arrives ? 'after' : 'before'} the effect`,
    arrivesAfterMs: arrives ? usual.arrivesAfterMs : undefined,
    end: { kind: 'silence' },
  };
}

function cut(usual: Fate, dice: Dice): Fate {
  const then = dice.pick(['reset', 'silence', 'end'] as const);
  const at = dice.chance(0.3) ? 0 : dice.next();
  const how = { reset: 'reset', silence: 'half-closed', end: 'truncated' }[then];
  return { ...usual, name: `${how} at ${at.toFixed(2)}`, body: { kind: 'cut', at, then } };
}

function dripping(usual: Fate, dice: Dice): Fate {
  const bytes = dice.between(1, 40);
  const everyMs = dice.magnitude(1, 2000);
  const name = `slow, ${String(bytes)} bytes each ${String(everyMs)} ms`;
  return { ...usual, name, body: { kind: 'drip', bytes, everyMs } };
}

/** A success with an unreadable body. */
function garbled(usual: Fate, dice: Dice): Fate {
  const body = dice.pick(['', '<html><body>Please log in</body></html>', '{"data":', '[]', 'null']);
  const parts = body === '' ? [] : [{ afterMs: 0, what: Buffer.from(body) }];
  const answer = { status: 200, headers: { 'content-type': 'text/html' }, parts };
  return {
    ...usual,
    name: 'a success that cannot be read',
    end: { kind: 'instead', answer, isWorded: false },
  };
}

/** Applies its fate to a body. */
export function applyToBody(parts: readonly Part[], fate: BodyFate | undefined): readonly Part[] {
  if (fate === undefined) return parts;
  if (fate.kind === 'drip') return parts.flatMap((part) => drip(part, fate));
  const bytes = parts.reduce((sum, { what }) => sum + lengthOf(what), 0);
  let left = Math.floor(bytes * fate.at);
  const kept: Part[] = [];
  for (const part of parts) {
    const length = lengthOf(part.what);
    if (length > left) {
      if (typeof part.what !== 'string') kept.push({ ...part, what: part.what.subarray(0, left) });
      break;
    }
    kept.push(part);
    left -= length;
  }
  return fate.then === 'end' ? kept : [...kept, { afterMs: 10, what: fate.then }];
}

/** More pieces would show nothing new. */
const MOST_PIECES = 40;

function drip(part: Part, fate: Extract<BodyFate, { kind: 'drip' }>): readonly Part[] {
  const { what } = part;
  if (typeof what === 'string' || what.length <= fate.bytes) return [part];
  const size = Math.max(fate.bytes, Math.ceil(what.length / MOST_PIECES));
  const count = Math.ceil(what.length / size);
  return Array.from({ length: count }, (_, at) => ({
    afterMs: at === 0 ? part.afterMs : fate.everyMs,
    what: what.subarray(at * size, (at + 1) * size),
  }));
}

function lengthOf(what: Part['what']): number {
  return typeof what === 'string' ? 0 : what.length;
}
