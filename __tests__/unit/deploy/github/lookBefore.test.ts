import { describe, expect, test } from '@jest/globals';
import { lookBefore } from '../../../../src/deploy/github/lookBefore.ts';
import { memoryRepository } from '../../../support/memory/memoryRepository.ts';
import type { MemoryRepository } from '../../../support/memory/memoryRepository.ts';
import { virtualClock } from '../../../support/memory/virtualClock.ts';

const subject = { platform: 'one', environment: 'main', target: 'store/shop', besides: 'run-9' };
const never = new AbortController().signal;

function deployedOnce(payload: Readonly<Record<string, string>> = {}): MemoryRepository {
  const repository = memoryRepository();
  repository.made.push({
    ...{ id: 1, environment: 'main', sha: '9f8e7d6c5b' },
    payload: { platform: 'one', target: 'store/shop', ...payload },
    statuses: [{ state: 'success', description: '', logUrl: 'https://github.test/runs/5' }],
  });
  return repository;
}

/** A repository that answers after a time. */
const slow = (ms: number, clock: ReturnType<typeof virtualClock>): MemoryRepository => {
  const repository = deployedOnce();
  return {
    ...repository,
    deployments: async function* (...asked) {
      await new Promise<void>((resolve, reject) => {
        const [, signal] = asked;
        clock.schedule(ms, resolve);
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      });
      yield* repository.deployments(...asked);
    },
  };
};

describe('the look at what was live before', () => {
  test('finds commit and log of what was deployed last', async () => {
    const clock = virtualClock();
    const look = lookBefore(clock);
    expect(look.found()).toBeUndefined();
    look.begin(deployedOnce(), subject, never);
    await clock.runUntil(look.settle(never));
    expect(look.found()).toMatchObject({
      commit: '9f8e7d6c5b',
      logUrl: 'https://github.test/runs/5',
    });
    expect(clock.pending()).toBe(0);
  });

  test('names the commit that was really deployed of what was found unchanged', async () => {
    const clock = virtualClock();
    const look = lookBefore(clock);
    look.begin(deployedOnce({ unchanged_since: '1a2b3c4d5e6f' }), subject, never);
    await clock.runUntil(look.settle(never));
    expect(look.found()?.commit).toBe('1a2b3c4d5e6f');
  });

  test.each([
    [
      'GitHub refuses',
      (repository: MemoryRepository) =>
        repository.failing.set('deployments', () => new Error('No.')),
    ],
    ['nothing was deployed', (repository: MemoryRepository) => repository.made.splice(0)],
  ])('finds nothing when %s, and fails nothing', async (_, change) => {
    const [clock, repository] = [virtualClock(), deployedOnce()];
    change(repository);
    const look = lookBefore(clock);
    look.begin(repository, subject, never);
    await clock.runUntil(look.settle(never));
    expect(look.found()).toBeUndefined();
  });

  test('is waited for until a second has passed, and then given up', async () => {
    const clock = virtualClock();
    const look = lookBefore(clock);
    look.begin(slow(5000, clock), subject, never);
    const startedAt = clock.now();
    await clock.runUntil(look.settle(never));
    expect(clock.now() - startedAt).toBe(1000);
    expect(look.found()).toBeUndefined();
  });

  test('is not waited for after a signal', async () => {
    const clock = virtualClock();
    const look = lookBefore(clock);
    look.begin(slow(500, clock), subject, never);
    const startedAt = clock.now();
    await clock.runUntil(look.settle(AbortSignal.abort()));
    expect(clock.now() - startedAt).toBe(0);
  });

  test('that was never begun is not waited for', async () => {
    const clock = virtualClock();
    await clock.runUntil(lookBefore(clock).settle(never));
    expect(clock.pending()).toBe(0);
  });
});
