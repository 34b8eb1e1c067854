import { describe, expect, test } from '@jest/globals';
import type { StoreRequest } from '../../../src/store/readRequest.ts';
import { tellPullRequest } from '../../../src/store/tellPullRequest.ts';
import type { Repository } from '../../../src/step/ports/repository.ts';
import { memoryRepository } from '../../support/memoryRepository.ts';
import { memoryRunner, push } from '../../support/memoryRunner.ts';
import type { MemoryRunner } from '../../support/memoryRunner.ts';
import { virtualClock } from '../../support/virtualClock.ts';

const request = {
  command: 'plan',
  environment: 'preview/pr-7',
  inputs: { pr_comment: true, github_token: 'token' },
  target: { kind: 'existing', storeHash: 'abc123' },
} as unknown as StoreRequest;

const pullRequest = { number: 7, author: 'someone', fromFork: false };

/** Tells a GitHub that never answers; resolves with how long that was tried. */
async function tellSilence(
  cancelAfterMs: number | undefined,
): Promise<{ readonly ms: number; readonly pending: number; readonly runner: MemoryRunner }> {
  const clock = virtualClock();
  const runner = memoryRunner({}, { event: { ...push, name: 'pull_request', pullRequest } });
  const cancel = new AbortController();
  if (cancelAfterMs === 0) cancel.abort();
  else if (cancelAfterMs !== undefined) {
    clock.schedule(cancelAfterMs, () => {
      cancel.abort();
    });
  }
  const startedAt = clock.now();
  const outcome = { status: 'planned', line: 'This is a plan only.' } as const;
  const world = { runner, clock, openRepository: () => silent, cancelled: cancel.signal };
  await clock.runUntil(tellPullRequest(request, { outcome, blocks: [] }, world));
  return { ms: clock.now() - startedAt, pending: clock.pending(), runner };
}

const silent: Repository = {
  ...memoryRepository(),
  comments: async function* (_, signal) {
    await new Promise((_resolve, reject) => {
      const stop = (): void => {
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', stop, { once: true });
    });
    yield { id: 1, author: 'nobody', body: '' };
  },
};

describe('a pull request on a GitHub that does not answer', () => {
  test.each([
    ['ten seconds', undefined, 10_000],
    ['a moment when the run was cancelled before', 0, 1400],
    ['a moment more when a signal comes meanwhile', 3000, 4400],
  ])('is waited for %s', async (_, cancelAfterMs, ms) => {
    const told = await tellSilence(cancelAfterMs);
    expect(told.ms).toBe(ms);
    expect(told.pending).toBe(0);
    expect(told.runner.lines).toContain('GitHub did not answer in time.');
  });
});
