import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { believes } from '../../../../src/platforms/connect/follow/evidence.ts';
import type { Evidence } from '../../../../src/platforms/connect/follow/evidence.ts';
import { SETTLE_MS } from '../../../../src/platforms/connect/follow/settling.ts';

const before = { version: 5, buildId: 'old' };
const still = { version: 5, buildId: 'old' };

/** A redeploy from version 5 whose answer showed the state before it. Nothing else has been seen since. */
const nothing: Evidence = {
  before,
  answer: still,
  pendingVersion: undefined,
  now: still,
  sameForMs: 0,
};

describe('believes', () => {
  test.each<[string, Partial<Evidence>]>([
    ['the work was seen in a poll', { pendingVersion: 5 }],
    ['the build is another one', { now: { version: 5, buildId: 'new' } }],
    ['nothing changed for the settle time', { sameForMs: SETTLE_MS }],
    ['the Deployment is new, so that there is no older outcome', { before: undefined }],
    [
      'the Deployment had no build before, and has one now',
      { before: { version: 5, buildId: undefined }, now: { version: 5, buildId: 'first' } },
    ],
  ])('believes a final status when %s', (_, evidence) => {
    expect(believes({ ...nothing, ...evidence })).toBe(true);
  });

  test.each<[string, Partial<Evidence>]>([
    ['nothing at all is different', {}],
    [
      'only the version is beyond that of the answer, as it may be while the work is not over',
      { now: { version: 7, buildId: 'old' } },
    ],
    [
      'it is as the answer to the call was, which says nothing of what came of it',
      { answer: { version: 6, buildId: 'new' }, now: { version: 6, buildId: 'new' } },
    ],
    ['it is a version before the answer’s', { answer: { version: 6, buildId: 'old' } }],
    [
      'the work was seen, but this is a version before that',
      { pendingVersion: 7, now: { version: 6, buildId: 'new' } },
    ],
    [
      'the answer showed no build, so the new one may be as old as the call',
      { answer: { version: 6, buildId: undefined }, now: { version: 6, buildId: 'new' } },
    ],
    ['the build is not told any more', { now: { version: 5, buildId: undefined } }],
    ['the settle time is not over', { sameForMs: SETTLE_MS - 1 }],
  ])('does not believe a final status when %s', (_, evidence) => {
    expect(believes({ ...nothing, ...evidence })).toBe(false);
  });

  test('never believes a state that is exactly the one before, unless work was seen or it has settled', () => {
    fc.assert(
      fc.property(
        fc.nat(9),
        fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
        (version, buildId) => {
          const state = { version, buildId };
          const evidence = { before: state, now: state, answer: state, pendingVersion: undefined };
          expect(believes({ ...evidence, sameForMs: 0 })).toBe(false);
        },
      ),
    );
  });
});
