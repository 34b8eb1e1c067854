import { expect, test } from '@jest/globals';
import { follow } from '../../../../src/deploy/follow/index.ts';
import type { Deployment, LiveProof } from '../../../../src/deploy/index.ts';
import type { OutputName } from '../../../../src/deploy/outputs.ts';
import { openJournal } from '../../../../src/step/journal.ts';
import { startDeadline } from '../../../../src/step/ports/clock.ts';
import { memoryRunner } from '../../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../../support/memory/virtualClock.ts';

const PROOF: LiveProof = { verified: true, sentence: 'The site serves this build.' };

test.each([
  ['half of what is left when a health check follows', ['/'], 300_000],
  ['all that is left when none does', undefined, 600_000],
])('the proof gets %s', async (_, paths, ms) => {
  const clock = virtualClock();
  const runner = memoryRunner();
  const deadline = startDeadline(clock, 600_000, {
    parent: new AbortController().signal,
    reason: () => new Error('late'),
  });
  const gotMs: number[] = [];
  const deployment: Deployment = {
    id: 'd-1',
    status: 'in_progress',
    events: async function* () {
      yield await Promise.resolve({
        ...({ kind: 'completed', platformStatus: 'done' } as const),
        urls: ['https://shop.test'],
      });
    },
    verify: (_after, own) => {
      gotMs.push(own.remainingMs());
      return Promise.resolve(PROOF);
    },
  };
  const journal = openJournal<OutputName>(runner, clock);
  const following = {
    ...{ clock, journal, record: () => undefined },
    request: { inputs: { health_check: paths }, platform: {} } as never,
    probe: () => Promise.resolve({ status: 200, location: undefined, text: '' }),
  };
  expect(await follow(deployment, following, deadline)).toEqual({ status: 'completed' });
  expect(gotMs).toEqual([ms]);
  expect(runner.outputs['verified']).toBe('true');
  deadline.clear();
  journal.close();
  expect(clock.pending()).toBe(0);
});
