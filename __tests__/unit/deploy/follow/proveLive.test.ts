import { expect, test } from '@jest/globals';
import type { LiveProof } from '../../../../src/deploy/index.ts';
import { proveLive } from '../../../../src/deploy/follow/proveLive.ts';
import { openJournal } from '../../../../src/step/journal.ts';
import { startDeadline } from '../../../../src/step/ports/clock.ts';
import { memoryRunner } from '../../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../../support/memory/virtualClock.ts';

const PROOF: LiveProof = { verified: true, sentence: 'The site serves this build.' };

test.each([
  ['half of what is left when a health check follows', true, 300_000],
  ['all that is left when none does', false, 600_000],
])('the proof gets %s', async (_, isFollowedByCheck, ms) => {
  const clock = virtualClock();
  const deadline = startDeadline(clock, 600_000, {
    parent: new AbortController().signal,
    reason: () => new Error('late'),
  });
  const gotMs: number[] = [];
  const verify = (_after: unknown, own: typeof deadline): Promise<LiveProof> => {
    gotMs.push(own.remainingMs());
    return Promise.resolve(PROOF);
  };
  const journal = openJournal<'verified'>(memoryRunner(), clock);
  const tools = { clock, journal, deadline, record: () => undefined, isFollowedByCheck };
  expect(await proveLive({ verify }, { urls: [] }, tools)).toBe(PROOF);
  expect(gotMs).toEqual([ms]);
  deadline.clear();
  expect(clock.pending()).toBe(0);
});
