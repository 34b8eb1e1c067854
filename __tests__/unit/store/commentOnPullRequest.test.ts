import { describe, expect, test } from '@jest/globals';
import type { StoreRequest } from '../../../src/store/readRequest.ts';
import { commentOnPullRequest } from '../../../src/store/report/commentOnPullRequest.ts';
import type { Repository } from '../../../src/step/ports/repository.ts';
import { text } from '../../../src/inputs/index.ts';
import { markerOf } from '../../../src/reporting/marker.ts';
import { OWN_LOGIN, memoryRepository } from '../../support/memory/memoryRepository.ts';
import { memoryRunner, push } from '../../support/memory/memoryRunner.ts';
import type { MemoryRunner } from '../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';

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
  const world = {
    ...{
      runner,
      clock,
      platform: { fields: {} },
      journal: { startedAtMs: 0 },
      cancelled: cancel.signal,
    },
    openRepository: () => silent,
  };
  await clock.runUntil(commentOnPullRequest(request, { outcome, blocks: [] }, world));
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

describe('the comment of a store with wrong inputs or a broken file', () => {
  const subject = { platform: 'store', environment: 'preview/pr-7', target: 'abc123' };
  const problem = { title: 'Wrong inputs', message: 'No.', hint: undefined, code: 'input' };
  const outcome = { status: 'failed', problem } as const;

  async function commentOnFailure(inputs: Readonly<Record<string, string>>, isThere = true) {
    const repository = memoryRepository();
    const body = `${markerOf(subject)}\nPlanned`;
    if (isThere) repository.written.push({ id: 1, author: OWN_LOGIN, body });
    const given = { github_token: 'token', store_hash: 'abc123', ...inputs };
    const event = { ...push, name: 'pull_request', pullRequest };
    const clock = virtualClock();
    const world = {
      ...{ runner: memoryRunner(given, { event }), clock, openRepository: () => repository },
      platform: { fields: { store_hash: text } },
      journal: { startedAtMs: 0 },
      cancelled: new AbortController().signal,
    };
    const blocks = ['### Store setup failed'];
    await clock.runUntil(commentOnPullRequest(undefined, { outcome, blocks }, world));
    return repository.written.map((comment) => comment.body);
  }

  test('says so where it was there, and is not created', async () => {
    const [comment] = await commentOnFailure({});
    expect(comment).toContain('### Store setup failed');
    expect(comment).not.toContain('Planned');
    expect(await commentOnFailure({}, false)).toEqual([]);
  });

  test.each([
    ['nobody knows which store it is', { store_hash: '' }],
    ['no comment is wanted', { pr_comment: 'false' }],
    ['something was exported', { command: 'export' }],
    ['there is no token', { github_token: '' }],
  ])('stays when %s', async (_, inputs) => {
    expect((await commentOnFailure(inputs))[0]).toContain('Planned');
  });
});
