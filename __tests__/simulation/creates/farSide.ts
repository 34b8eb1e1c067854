import { sleep } from '../../../src/step/ports/clock.ts';
import type { Clock } from '../../../src/step/ports/clock.ts';
import { HttpError } from '../../../src/errors/actionError.ts';
import type { Effect } from '../../../src/errors/actionError.ts';

/** What becomes of one call, as drawn. */
export interface CallFate {
  readonly answer: 'success' | 'refusal' | 'taken' | 'failure' | 'unreadable' | 'never sent';
  /** Whether a failure has its effect all the same; a success always has, a refusal never. */
  readonly hasEffect: boolean;
  /** How long the call is on its way, at most 8 s, and its effect then takes to show, at most 40 s. */
  readonly onItsWayMs: number;
  readonly showsAfterMs: number;
}

/** What becomes of one look, as drawn. */
export type LookFate = 'seen' | 'fails' | 'refused' | 'unclear';

/** The far side of one schedule. */
export interface FarSideOptions {
  readonly calls: readonly CallFate[];
  readonly looks: readonly LookFate[];
  /** Whether it refuses a second thing of the name, from the moment the first was made. */
  readonly isUnique: boolean;
  /** When somebody else makes a thing of the name; undefined: nobody does. */
  readonly otherAtMs: number | undefined;
}

/** A thing that was made. */
interface Thing {
  readonly byUs: boolean;
  readonly madeAtMs: number;
  readonly showsAtMs: number;
}

export interface FarSide {
  readonly create: () => Promise<Thing>;
  readonly look: () => Promise<Thing | 'unclear' | undefined>;
  /** All there is at a time. */
  readonly things: () => readonly Thing[];
  /** How each call ended for the caller, with its effect as the caller is told it. */
  readonly ends: readonly (Effect | 'answered')[];
  /** Looks that could have seen the thing, or its absence: when each was made. */
  readonly looksAtMs: readonly number[];
}

const TAKEN = 409;

/** Tells whether a refusal says that the name is taken. */
export function isTaken({ status }: HttpError): boolean {
  return status === TAKEN;
}

/** Makes a far side that keeps things by one name. Calls beyond those drawn succeed; looks beyond those drawn see. */
export function openFarSide(options: FarSideOptions, clock: Clock): FarSide {
  const startMs = clock.now();
  const things: Thing[] = [];
  const ends: (Effect | 'answered')[] = [];
  const looksAtMs: number[] = [];
  const calls = [...options.calls];
  const looks = [...options.looks];
  const all = (): readonly Thing[] => {
    const { otherAtMs } = options;
    const isThere = otherAtMs !== undefined && clock.now() >= startMs + otherAtMs;
    const madeAtMs = startMs + (otherAtMs ?? 0);
    return isThere ? [...things, { byUs: false, madeAtMs, showsAtMs: madeAtMs }] : things;
  };
  const fail = (status: number, effect: Effect): never => {
    ends.push(effect);
    throw new HttpError(`HTTP ${String(status)}.`, { status, effect });
  };
  const make = (showsAfterMs: number): Thing | undefined => {
    if (options.isUnique && all().length > 0) return undefined;
    const madeAtMs = clock.now();
    const thing = { byUs: true, madeAtMs, showsAtMs: madeAtMs + showsAfterMs };
    things.push(thing);
    return thing;
  };
  const never = new AbortController().signal;
  return {
    things: all,
    ends,
    looksAtMs,
    create: async () => {
      const fate = calls.shift() ?? SUCCESS;
      await sleep(clock, 5, never);
      switch (fate.answer) {
        case 'never sent':
          return fail(0, 'none');
        case 'refusal':
          return fail(422, 'refused');
        case 'taken':
          return fail(TAKEN, 'refused');
        case 'failure':
        case 'unreadable':
          if (fate.hasEffect || fate.answer === 'unreadable')
            clock.schedule(fate.onItsWayMs, () => void make(fate.showsAfterMs));
          return fail(fate.answer === 'failure' ? 503 : 200, 'unknown');
        case 'success': {
          const thing = make(fate.showsAfterMs);
          if (thing === undefined) return fail(TAKEN, 'refused');
          ends.push('answered');
          return thing;
        }
      }
    },
    look: async () => {
      const fate = looks.shift() ?? 'seen';
      await sleep(clock, 5, never);
      if (fate === 'fails') throw new HttpError('HTTP 502.', { status: 502, effect: 'unknown' });
      if (fate === 'refused') throw new HttpError('HTTP 403.', { status: 403, effect: 'refused' });
      if (fate === 'unclear') return 'unclear';
      looksAtMs.push(clock.now());
      return all().find(({ showsAtMs }) => showsAtMs <= clock.now());
    },
  };
}

const SUCCESS: CallFate = { answer: 'success', hasEffect: true, onItsWayMs: 0, showsAfterMs: 0 };
