import { describe, expect, test } from '@jest/globals';
import { findOccasion } from '../../../src/event/index.ts';
import type { Occasion } from '../../../src/event/index.ts';
import type { WorkflowEvent } from '../../../src/step/ports/runner.ts';
import { memoryRepository, notFound } from '../../support/memory/memoryRepository.ts';
import type { MemoryRepository } from '../../support/memory/memoryRepository.ts';
import { push } from '../../support/memory/memoryRunner.ts';

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

describe('the environment after the run of a push, whose payload does not say whether that was of a tag', () => {
  const SHA = push.sha;
  const refName = 'v1';
  const after = (event: string, name: string | undefined = refName): WorkflowEvent => ({
    ...{ ...push, name: 'workflow_run', action: 'completed', ref: `refs/heads/${name}` },
    followed: { event, head: `us:${name}`, fromFork: false, refName: name },
  });

  function repositoryWithRefs(refs: Readonly<Record<string, string>>): MemoryRepository {
    const repository = memoryRepository();
    for (const [ref, sha] of Object.entries(refs)) repository.refs.set(ref, sha);
    return repository;
  }

  test.each([
    ['is production for a tag of the commit', { 'tags/v1': SHA }, 'production'],
    ['is the branch where there is no such tag', { 'heads/v1': 'any' }, 'v1'],
  ])('%s', async (_, refs, environment) => {
    const { occasion } = await find(after('push'), repositoryWithRefs(refs));
    expect(occasion).toEqual({ environment, pullRequest: undefined });
  });

  test.each([
    ['both have the name', { 'tags/v1': SHA, 'heads/v1': SHA }],
    ['the tag has moved to another commit', { 'tags/v1': 'another' }],
    ['neither is there any more', {}],
  ])('has to be given when %s', async (_, refs) => {
    const repository = repositoryWithRefs(refs);
    await expect(find(after('push'), repository)).rejects.toMatchObject({
      ...{ code: 'input', message: expect.stringContaining('v1') },
      hint: expect.stringContaining('`environment`'),
    });
    expect((await find(after('push'), repository, 'qa')).occasion.environment).toBe('qa');
  });

  test('has to be given when GitHub does not answer, or cannot be asked', async () => {
    const repository = repositoryWithRefs({ 'tags/v1': SHA });
    repository.failing.set('commit', notFound);
    await expect(find(after('push'), repository)).rejects.toMatchObject({ code: 'input' });
    await expect(find(after('push'), undefined)).rejects.toMatchObject({ code: 'input' });
  });

  test('is production after a release, and the default branch after its push, with no question', async () => {
    const repository = memoryRepository();
    expect((await find(after('release'), repository)).occasion.environment).toBe('production');
    const ofDefault = { ...after('push'), ref: 'refs/heads/main' };
    const { followed: of = { event: 'push', head: undefined, fromFork: false } } = ofDefault;
    const event = { ...ofDefault, followed: { ...of, refName: undefined } };
    expect((await find(event, repository)).occasion.environment).toBe('main');
    expect(repository.calls).toEqual([]);
  });
});

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
