import { sleep } from '../../../src/step/ports/clock.ts';
import type { Clock } from '../../../src/step/ports/clock.ts';
import { HttpError } from '../../../src/errors/actionError.ts';
import type { Effect } from '../../../src/errors/actionError.ts';

/** How one drawn call goes. */
export interface CallFate {
  readonly answer: 'success' | 'refusal' | 'taken' | 'failure' | 'unreadable' | 'never sent';
  /** Whether a failed call has its effect. A success always has it, a refusal never. */
  readonly hasEffect: boolean;
  /** How long the call takes to arrive (at most 8 s), and its effect then to become visible (at most 40 s). */
  readonly onItsWayMs: number;
  readonly showsAfterMs: number;
}

/** How one drawn look goes. */
export type LookFate = 'seen' | 'fails' | 'refused' | 'unclear';

/** The far side of one schedule. */
export interface FarSideOptions {
  readonly calls: readonly CallFate[];
  readonly looks: readonly LookFate[];
  /** Whether it refuses a second thing of the same name. */
  readonly isUnique: boolean;
  /** When somebody else creates a thing of that name; undefined for never. */
  readonly otherAtMs: number | undefined;
}

/** A thing that was created. */
interface Thing {
  readonly byUs: boolean;
  readonly madeAtMs: number;
  readonly showsAtMs: number;
}

export interface FarSide {
  readonly create: () => Promise<Thing>;
  readonly look: () => Promise<Thing | 'unclear' | undefined>;
  /** Everything that exists now. */
  readonly things: () => readonly Thing[];
  /** How each call ended for the caller: answered, or the effect that its error names. */
  readonly ends: readonly (Effect | 'answered')[];
  /** Times of the looks that could show whether the thing exists. */
  readonly looksAtMs: readonly number[];
}

const TAKEN = 409;

/** Checks whether a refusal means that the name is taken. */
export function isTaken({ status }: HttpError): boolean {
  return status === TAKEN;
}

/** Creates a far side that holds things of one name. After the drawn ones, calls succeed and looks work. */
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
