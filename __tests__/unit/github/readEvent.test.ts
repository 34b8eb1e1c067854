import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readEvent } from '../../../src/github/runner/readEvent.ts';
import type { WorkflowEvent } from '../../../src/step/ports/runner.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-event-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const env = {
  GITHUB_EVENT_NAME: 'any',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: 'of-the-merge',
  GITHUB_ACTOR: 'someone',
  GITHUB_REPOSITORY: 'us/shop',
};

async function read(payload: unknown, more: NodeJS.ProcessEnv = {}): Promise<WorkflowEvent> {
  const path = join(folder, 'event.json');
  await writeFile(path, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return readEvent({ ...env, ...more, GITHUB_EVENT_PATH: path });
}

const repo = { full_name: 'us/shop', owner: { login: 'us' } };

describe('the event', () => {
  test('of a pull request is about its head, not about the merge', async () => {
    const event = await read({
      action: 'opened',
      pull_request: {
        number: 7,
        user: { login: 'author' },
        head: { sha: 'of-the-head', repo },
        base: { repo },
      },
    });
    expect(event).toMatchObject({
      action: 'opened',
      sha: 'of-the-head',
      pullRequest: { number: 7, author: 'author', fromFork: false },
    });
  });

  test.each([
    ['another repository', { full_name: 'them/shop' }],
    ['a repository that is gone', null],
  ])('is a fork’s when its head is in %s', async (_, head) => {
    const pull = { number: 7, user: null, head: { sha: 'x', repo: head }, base: { repo } };
    const event = await read({ pull_request: pull });
    expect(event.pullRequest).toEqual({ number: 7, author: '', fromFork: true });
  });

  test('is a fork’s when nothing says whose head and base are', async () => {
    const pull = { number: 7, user: null, head: { sha: 'x', repo: null }, base: { repo: 5 } };
    const event = await read({ pull_request: pull });
    expect(event.pullRequest?.fromFork).toBe(true);
  });

  test('of a followed run is about what that run was about', async () => {
    const event = await read({
      action: 'completed',
      workflow_run: {
        event: 'pull_request',
        head_sha: 'of-the-fork',
        head_branch: 'feature',
        head_repository: { full_name: 'them/shop', owner: { login: 'them' } },
      },
    });
    expect(event).toMatchObject({
      ref: 'refs/heads/feature',
      sha: 'of-the-fork',
      pullRequest: undefined,
      followed: { event: 'pull_request', head: 'them:feature', fromFork: true },
    });
  });

  test('of a followed run whose fork is gone has no branch to look for', async () => {
    const run = { event: 'pull_request', head_sha: 'x', head_branch: 'b', head_repository: null };
    expect((await read({ workflow_run: run })).followed).toEqual({
      event: 'pull_request',
      head: undefined,
      fromFork: true,
      refName: 'b',
    });
  });

  test('of a followed run names its branch or tag, unless that is the default branch', async () => {
    const head = { full_name: 'us/shop', owner: { login: 'us' } };
    const run = { event: 'push', head_sha: 'x', head_branch: 'main', head_repository: head };
    const refOf = async (head_branch: string): Promise<string | undefined> => {
      const env = { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REF: 'refs/heads/main' };
      return (await read({ workflow_run: { ...run, head_branch } }, env)).followed?.refName;
    };
    expect([await refOf('main'), await refOf('v1')]).toEqual([undefined, 'v1']);
  });

  test.each([
    ['the workflow’s own repository', 'us/shop', false],
    ['another repository', 'them/shop', true],
  ])('of a followed run for %s says whose it is', async (_, name, fromFork) => {
    const head = { full_name: name, owner: { login: 'x' } };
    const run = { event: 'push', head_sha: 'x', head_branch: 'b', head_repository: head };
    expect((await read({ workflow_run: run })).followed).toEqual({
      ...{ event: 'push', head: 'x:b', fromFork, refName: 'b' },
    });
  });

  test('of a followed run that cannot be read is taken for a fork’s', async () => {
    const event = await read({ workflow_run: { event: 5 } }, { GITHUB_EVENT_NAME: 'workflow_run' });
    expect(event.followed).toEqual({ event: '', head: undefined, fromFork: true });
  });

  test.each([
    ['nothing in it', {}],
    ['no JSON', 'nonsense'],
    ['another shape', { pull_request: 7, workflow_run: 'x', action: {} }],
  ])('with %s is what the environment says', async (_, payload) => {
    expect(await read(payload)).toEqual({
      name: 'any',
      action: '',
      ref: 'refs/heads/main',
      sha: 'of-the-merge',
      actor: 'someone',
      pullRequest: undefined,
      followed: undefined,
    });
  });

  test('outside of a workflow is blank', () => {
    expect(readEvent({})).toMatchObject({ name: '', ref: '', sha: '', actor: '' });
  });
});
