import fc from 'fast-check';
import { createOnce } from '../../../src/step/createOnce.ts';
import type { Created } from '../../../src/step/createOnce.ts';
import { ActionError } from '../../../src/errors/actionError.ts';
import { virtualClock } from '../../support/virtualClock.ts';
import { isTaken, openFarSide } from './farSide.ts';
import type { CallFate, FarSide, FarSideOptions } from './farSide.ts';

interface Schedule extends FarSideOptions {
  /** Whether the platform has something to look at. */
  readonly canLook: boolean;
  /** How many refusals the caller is ready to wait out. */
  readonly patience: number;
  /** When the run is stopped; undefined: never. */
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

/** What has to hold for each way that a far side can behave. */
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
  // What is on its way arrives.
  await clock.advance(60_000);
  return { drawn, farSide, ...end };
}

type Invariant = (run: Run) => string[];

/** Nothing is made twice by us, however late the first time shows. */
const nothingTwice: Invariant = ({ farSide }) => {
  const own = farSide.things().filter(({ byUs }) => byUs);
  return own.length > 1 ? [`made ${String(own.length)} times`] : [];
};

/** Success is claimed only for something that is there, and `answered` only for what our own call was answered. */
const successIsTrue: Invariant = ({ farSide, created }) => {
  if (created === undefined) return [];
  if (farSide.things().length === 0) return [`${created.how}, but nothing is there`];
  return created.how === 'answered' && farSide.ends.at(-1) !== 'answered'
    ? ['answered, but the last call was not']
    : [];
};

/** A refusal is passed on only when no call may have had its effect; otherwise the outcome is unknown. */
const refusalIsTrue: Invariant = ({ farSide, error }) => {
  if (!(error instanceof ActionError))
    return error === undefined ? [] : ['an error nobody expects'];
  const mayExist = farSide.ends.includes('unknown');
  if (mayExist && error.code === 'http') return ['a refusal, although a call may have worked'];
  return !mayExist && error.code === 'ambiguous'
    ? ['unknown, although every call was refused']
    : [];
};

/** Without a look, and after one that cannot tell, nothing is sent again once it may have worked. */
const looksFirst: Invariant = ({ drawn, farSide }) => {
  const first = farSide.ends.indexOf('unknown');
  const isAgain = first >= 0 && first < farSide.ends.length - 1;
  if (!isAgain) return [];
  if (!drawn.canLook) return ['sent again without a look'];
  return farSide.looksAtMs.length === 0 ? ['sent again without having seen anything'] : [];
};

/** A thing of ours that shows in time is found, whatever else is refused. */
const findsItsOwn: Invariant = ({ drawn, farSide, error }) => {
  const isFair =
    drawn.canLook && drawn.stopAtMs === undefined && drawn.looks.every((look) => look === 'seen');
  const own = farSide.things().find(({ byUs }) => byUs);
  return isFair && own !== undefined && error !== undefined
    ? ['it is there and was not found']
    : [];
};

const INVARIANTS = [nothingTwice, successIsTrue, refusalIsTrue, looksFirst, findsItsOwn];
