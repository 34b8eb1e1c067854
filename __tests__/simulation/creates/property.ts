import fc from 'fast-check';
import { createOnce } from '../../../src/step/createOnce.ts';
import type { Created } from '../../../src/step/createOnce.ts';
import { ActionError } from '../../../src/errors/actionError.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';
import { isTaken, openFarSide } from './farSide.ts';
import type { CallFate, FarSide, FarSideOptions } from './farSide.ts';

interface Schedule extends FarSideOptions {
  /** Whether the platform has anything to look at. */
  readonly canLook: boolean;
  /** After how many refusals the caller still tries again. */
  readonly patience: number;
  /** When the run is stopped; undefined for never. */
  readonly stopAtMs: number | undefined;
}

const call: fc.Arbitrary<CallFate> = fc.record({
  answer: fc.oneof(
    { weight: 5, arbitrary: fc.constant('failure' as const) },
    { weight: 5, arbitrary: fc.constantFrom('success', 'refusal', 'taken', 'unreadable') },
    { weight: 1, arbitrary: fc.constant('never sent' as const) },
  ),
  hasEffect: fc.boolean(),
  onItsWayMs: fc.constantFrom(0, 0, 100, 4000, 8000),
  showsAfterMs: fc.oneof(fc.constantFrom(0, 0, 40_000), fc.integer({ min: 0, max: 40_000 })),
});

const schedule: fc.Arbitrary<Schedule> = fc.record({
  calls: fc.array(call, { maxLength: 5 }),
  looks: fc.array(fc.constantFrom('seen', 'seen', 'seen', 'fails', 'refused', 'unclear'), {
    maxLength: 12,
  }),
  isUnique: fc.boolean(),
  otherAtMs: fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: undefined, freq: 5 }),
  canLook: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  patience: fc.nat(2),
  stopAtMs: fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: undefined, freq: 5 }),
});

interface Run {
  readonly drawn: Schedule;
  readonly farSide: FarSide;
  readonly created: Created<{ readonly byUs: boolean }> | undefined;
  readonly error: unknown;
}

/** Checks that every invariant holds, however the far side behaves. */
export const createsOnce = fc.asyncProperty(schedule, async (drawn) => {
  const run = await play(drawn);
  const faults = INVARIANTS.flatMap((invariant) =>
    invariant(run).map((fault) => `${invariant.name}: ${fault}`),
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
});

async function play(drawn: Schedule): Promise<Run> {
  const clock = virtualClock();
  const stop = new AbortController();
  const farSide = openFarSide(drawn, clock);
  if (drawn.stopAtMs !== undefined) {
    clock.schedule(drawn.stopAtMs, () => {
      stop.abort(new ActionError('cancelled', 'Stopped.'));
    });
  }
  let patience = drawn.patience;
  const work = createOnce({
    what: 'the thing',
    create: farSide.create,
    ...(drawn.canLook && { look: farSide.look }),
    isTaken,
    afterRefusal: (error) => {
      patience -= 1;
      return patience < 0 ? Promise.reject(error) : Promise.resolve();
    },
    ...{ clock, signal: stop.signal },
  });
  const end = await clock.runUntil(
    work.then(
      (created) => ({ created, error: undefined }),
      (error: unknown) => ({ created: undefined, error }),
    ),
  );
  // Let requests in flight arrive.
  await clock.advance(60_000);
  return { drawn, farSide, ...end };
}

type Invariant = (run: Run) => string[];

/** We create nothing twice, however late the first one shows. */
const nothingTwice: Invariant = ({ farSide }) => {
  const own = farSide.things().filter(({ byUs }) => byUs);
  return own.length > 1 ? [`made ${String(own.length)} times`] : [];
};

/** Success means that the thing exists; `answered` means that our own last call was answered. */
const successIsTrue: Invariant = ({ farSide, created }) => {
  if (created === undefined) return [];
  if (farSide.things().length === 0) return [`${created.how}, but nothing is there`];
  return created.how === 'answered' && farSide.ends.at(-1) !== 'answered'
    ? ['answered, but the last call was not']
    : [];
};

/** A refusal is passed on only if no call can have worked; otherwise the outcome is unknown. */
const refusalIsTrue: Invariant = ({ farSide, error }) => {
  if (!(error instanceof ActionError)) return error === undefined ? [] : ['an unexpected error'];
  const mayExist = farSide.ends.includes('unknown');
  if (mayExist && error.code === 'http') return ['a refusal, although a call may have worked'];
  return !mayExist && error.code === 'ambiguous'
    ? ['unknown, although every call was refused']
    : [];
};

/** A call that may have worked is not repeated before a look shows that it did not. */
const looksFirst: Invariant = ({ drawn, farSide }) => {
  const first = farSide.ends.indexOf('unknown');
  const isAgain = first >= 0 && first < farSide.ends.length - 1;
  if (!isAgain) return [];
  if (!drawn.canLook) return ['sent again without a look'];
  return farSide.looksAtMs.length === 0 ? ['sent again without having seen anything'] : [];
};

/** Our own thing is found if it shows in time, whatever else is refused. */
const findsItsOwn: Invariant = ({ drawn, farSide, error }) => {
  const isFair =
    drawn.canLook && drawn.stopAtMs === undefined && drawn.looks.every((look) => look === 'seen');
  const own = farSide.things().find(({ byUs }) => byUs);
  return isFair && own !== undefined && error !== undefined
    ? ['it is there and was not found']
    : [];
};

const INVARIANTS = [nothingTwice, successIsTrue, refusalIsTrue, looksFirst, findsItsOwn];
