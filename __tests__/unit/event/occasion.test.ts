import { describe, expect, test } from '@jest/globals';
import { findOccasion } from '../../../src/event/index.ts';
import type { Occasion } from '../../../src/event/index.ts';
import type { WorkflowEvent } from '../../../src/step/ports/runner.ts';
import { memoryRepository, notFound } from '../../support/memoryRepository.ts';
import type { MemoryRepository } from '../../support/memoryRepository.ts';
import { push } from '../../support/memoryRunner.ts';

const pullRequest: WorkflowEvent = {
  ...push,
  name: 'pull_request',
  action: 'synchronize',
  pullRequest: { number: 7, author: 'someone', fromFork: false },
};
const followed: WorkflowEvent = {
  ...push,
  name: 'workflow_run',
  action: 'completed',
  ref: 'refs/heads/production',
  followed: { event: 'pull_request', head: 'fork:production', fromFork: true },
};

function repositoryWith(state: 'open' | 'closed', headSha = push.sha): MemoryRepository {
  const repository = memoryRepository();
  repository.pulls.push({ number: 7, state, headSha });
  return repository;
}

async function find(
  event: WorkflowEvent,
  repository: MemoryRepository | undefined,
  wanted?: string,
): Promise<{ occasion: Occasion; isOver: boolean; notes: unknown[] }> {
  const notes: unknown[] = [];
  const note = (error: unknown): unknown => notes.push(error);
  const { signal } = new AbortController();
  const { isOver, ...occasion } = await findOccasion(event, { wanted, repository, note }, signal);
  return { occasion, isOver, notes };
}

describe('what a run deploys for', () => {
  test.each([
    ['a push', push, 'main', undefined],
    ['a release', { ...push, name: 'release', ref: 'refs/tags/v1' }, 'production', undefined],
    ['a tag', { ...push, ref: 'refs/tags/v1' }, 'production', undefined],
    ['a pull request', pullRequest, 'preview/pr-7', 7],
    ['the run of a pull request', followed, 'preview/pr-7', 7],
  ])('is known of %s', async (_, event, environment, number) => {
    const { occasion, notes } = await find(event, repositoryWith('open'));
    expect(occasion).toEqual({ environment, pullRequest: number });
    expect(notes).toEqual([]);
  });

  test('has the environment that the workflow names', async () => {
    const { occasion } = await find(followed, repositoryWith('open'), 'qa');
    expect(occasion).toEqual({ environment: 'qa', pullRequest: 7 });
  });

  test.each([
    ['the pull request was closed meanwhile', pullRequest, repositoryWith('closed')],
    ['the pull request of a followed run was closed', followed, repositoryWith('closed')],
    ['a followed run has been overtaken by a push', followed, repositoryWith('open', 'newer')],
  ])('is over when %s', async (_, event, repository) => {
    expect((await find(event, repository)).isOver).toBe(true);
  });

  test('is still the preview of the followed run’s pull request after that was closed', async () => {
    const { occasion } = await find(followed, repositoryWith('closed'));
    expect(occasion).toEqual({ environment: 'preview/pr-7', pullRequest: 7 });
  });

  test('is not over when the workflow runs because of the closing', async () => {
    const { occasion, isOver } = await find(
      { ...pullRequest, action: 'closed' },
      repositoryWith('closed'),
    );
    expect(isOver).toBe(false);
    expect(occasion).toEqual({ environment: 'preview/pr-7', pullRequest: 7 });
  });

  test('is taken from the event when GitHub does not answer', async () => {
    const repository = memoryRepository();
    repository.failing.set('pullRequest', notFound);
    const { occasion, notes } = await find(pullRequest, repository);
    expect(occasion).toEqual({ environment: 'preview/pr-7', pullRequest: 7 });
    expect(notes).toHaveLength(1);
  });

  test.each([
    ['GitHub does not answer', memoryRepository()],
    ['there is no token', undefined],
  ])(
    'never is the environment a fork has named its branch after, when %s',
    async (_, repository) => {
      repository?.failing.set('pullRequestsOf', notFound);
      const { occasion, notes } = await find(followed, repository);
      expect(occasion).toEqual({ environment: 'preview/c0ffee', pullRequest: undefined });
      expect(notes).toHaveLength(1);
    },
  );

  test('never is the branch of another repository, whatever its run was started by', async () => {
    const event = { ...followed, followed: { event: 'push', head: undefined, fromFork: true } };
    const { occasion, isOver } = await find(event, memoryRepository());
    expect(occasion).toEqual({ environment: 'preview/c0ffee', pullRequest: undefined });
    expect(isOver).toBe(true);
  });

  test('is no pull request when several open ones end with the commit that was built', async () => {
    const repository = repositoryWith('open');
    repository.pulls.push({ number: 9, state: 'open', headSha: push.sha });
    const { occasion, isOver, notes } = await find(followed, repository);
    expect(occasion).toEqual({ environment: 'preview/c0ffee', pullRequest: undefined });
    expect(isOver).toBe(false);
    expect(notes).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/commit c0ffee.*: #7, #9\./) }),
    ]);
  });

  test('is the open one of two pull requests with that commit', async () => {
    const repository = repositoryWith('closed');
    repository.pulls.push({ number: 9, state: 'open', headSha: push.sha });
    const { occasion, notes } = await find(followed, repository);
    expect(occasion).toEqual({ environment: 'preview/pr-9', pullRequest: 9 });
    expect(notes).toEqual([]);
  });

  test('is the branch of a followed push', async () => {
    const event = {
      ...followed,
      followed: { event: 'push', head: 'us:production', fromFork: false },
    };
    const { occasion } = await find(event, undefined);
    expect(occasion).toEqual({ environment: 'production', pullRequest: undefined });
  });
});
