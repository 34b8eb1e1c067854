import { expect, test } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { askGitHub, startGitHub } from './askGitHub.ts';
import type { Json } from './askGitHub.ts';

async function numbers(sandbox: Sandbox, path: string): Promise<readonly unknown[]> {
  const reply = await askGitHub(sandbox, `GET ${path}`);
  return (reply.json() as readonly Json[]).map(({ number }) => number);
}

test('a pull request is shown with its head and its state', async () => {
  await using sandbox = await startGitHub();
  const headSha = 'a'.repeat(40);
  sandbox.github.addPull({ number: 7, headSha, headLabel: 'somebody:patch' });
  const look = async (): Promise<unknown> => (await askGitHub(sandbox, 'GET /pulls/7')).json();
  expect(await look()).toMatchObject({
    number: 7,
    state: 'open',
    merged: false,
    head: { sha: headSha, label: 'somebody:patch', repo: { full_name: 'somebody/storefront' } },
    base: { ref: 'main', sha: sandbox.github.headSha },
  });
  sandbox.github.setPull(7, { merged: true });
  expect(await look()).toMatchObject({ state: 'closed', merged: true });
});

test('the list holds open ones unless asked otherwise, newest first', async () => {
  await using sandbox = await startGitHub();
  sandbox.github.addPull({ number: 1, state: 'closed' });
  sandbox.github.addPull({ number: 2 });
  sandbox.github.addPull({ number: 3 });
  expect(await numbers(sandbox, '/pulls')).toStrictEqual([3, 2]);
  expect(await numbers(sandbox, '/pulls?state=closed')).toStrictEqual([1]);
  expect(await numbers(sandbox, '/pulls?state=all&direction=asc')).toStrictEqual([1, 2, 3]);
  expect((await askGitHub(sandbox, 'GET /pulls?state=merged')).status).toBe(422);
});

test('a branch is looked for with its owner only; without one it counts for nothing', async () => {
  await using sandbox = await startGitHub();
  sandbox.github.addPull({ number: 1, headLabel: 'somebody:topic' });
  sandbox.github.addPull({ number: 2, headLabel: 'octo-sandbox:topic' });
  expect(await numbers(sandbox, '/pulls?head=somebody:topic')).toStrictEqual([1]);
  expect(await numbers(sandbox, '/pulls?head=nobody:topic')).toStrictEqual([]);
  expect(await numbers(sandbox, '/pulls?head=nothing')).toStrictEqual([2, 1]);
});

test('a commit leads to open and merged pull requests, also when it is their head no longer', async () => {
  await using sandbox = await startGitHub();
  const { github } = sandbox;
  const { headSha: old } = github.addPull({ number: 1 });
  const path = `/commits/${old}/pulls`;
  const latest = 'd'.repeat(40);
  github.setPull(1, { headSha: latest });
  const reply = await askGitHub(sandbox, `GET ${path}`);
  expect(reply.json()).toMatchObject([{ number: 1, head: { sha: latest } }]);
  github.setPull(1, { state: 'closed' });
  expect(await numbers(sandbox, path)).toStrictEqual([]);
  github.setPull(1, { merged: true });
  expect(await numbers(sandbox, path)).toStrictEqual([1]);
});

test('a commit of a fork may lead to nothing, and an unknown one is refused', async () => {
  await using sandbox = await startGitHub();
  const { headSha } = sandbox.github.addPull({ number: 1, headLabel: 'somebody:topic' });
  expect(await numbers(sandbox, `/commits/${headSha}/pulls`)).toStrictEqual([1]);
  sandbox.set({ github: { knowsForkCommits: false } });
  expect(await numbers(sandbox, `/commits/${headSha}/pulls`)).toStrictEqual([]);
  const reply = await askGitHub(sandbox, `GET /commits/${'e'.repeat(40)}/pulls`);
  expect([reply.status, reply.text]).toStrictEqual([
    422,
    expect.stringContaining('No commit found for SHA'),
  ]);
});
