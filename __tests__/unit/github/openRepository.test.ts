import { expect, test } from '@jest/globals';
import { sendRequest } from '../../../src/http/client/index.ts';
import { openRepository } from '../../../src/github/openRepository.ts';
import type { Repository } from '../../../src/step/ports/repository.ts';
import { scriptedNetwork } from '../../support/memory/scriptedNetwork.ts';
import type { Reply } from '../../support/memory/scriptedNetwork.ts';
import { systemClock } from '../../../src/step/ports/clock.ts';

const TOKEN = 'the-token-of-the-job';
const { signal } = new AbortController();
const json = { 'content-type': 'application/json' };
const reply = (body: unknown): Reply => ({ status: 200, headers: json, body: body as object });

function open(
  send: Parameters<typeof openRepository>[1]['send'],
  env: Readonly<Record<string, string>> = {},
): Repository {
  const world = { clock: systemClock, random: () => 0, userAgent: 'test' };
  const repository = openRepository(TOKEN, {
    ...{ ...world, send },
    env: { GITHUB_REPOSITORY: 'us/shop', ...env },
  });
  if (repository === undefined) throw new Error('There is no repository.');
  return repository;
}

test('the token goes to the two URLs of GitHub that the runner names, and to no other', async () => {
  const network = scriptedNetwork(({ url }) =>
    url.endsWith('/graphql')
      ? reply({ data: { viewer: { login: 'bot' } } })
      : {
          ...{
            status: 200,
            body: [],
            headers: { ...json, link: '<https://evil.test/?page=2>; rel="next"' },
          },
        },
  );
  const repository = open(network.send, {
    GITHUB_API_URL: 'https://ghe.test/api/v3',
    GITHUB_GRAPHQL_URL: 'https://ghe.test/api/graphql',
  });
  for await (const { id } of repository.deployments('production', signal)) expect(id).toBe(0);
  for await (const { id } of repository.comments(7, signal)) expect(id).toBe(0);
  await repository.pullRequestsOf({ sha: 'c0ffee', head: 'us:topic' }, signal);
  await repository.ownLogin(signal);
  const requests = network.requests.map(({ url, headers }) => {
    const { host, pathname } = new URL(url);
    return [host, pathname.split('/').slice(0, 4).join('/'), headers['authorization']];
  });
  expect(new Set(requests.map(([host]) => host))).toEqual(new Set(['ghe.test']));
  expect(requests.at(-1)).toEqual(['ghe.test', '/api/graphql', `token ${TOKEN}`]);
  expect(requests.slice(0, -1).every(([, path]) => path === '/api/v3/repos')).toBe(true);
});

test('an API that is not https gets no token, and the reason is said', async () => {
  const repository = open(sendRequest, { GITHUB_API_URL: 'http://ghe.invalid/api/v3' });
  await expect(repository.pullRequest(7, signal)).rejects.toMatchObject({
    code: 'input',
    message: 'The URL of ghe.invalid is not https, so no token was sent there.',
  });
});

test('a pull request with the commit of another one is not taken for it', async () => {
  const pull = (number: number, label: string): object => ({
    ...{ number, state: 'open', head: { sha: 'c0ffee', label } },
  });
  const pulls = [pull(9, 'stranger:topic'), pull(7, 'us:topic')];
  const repository = open(scriptedNetwork(() => reply(pulls)).send);
  const find = async (head: string | undefined): Promise<readonly number[]> =>
    (await repository.pullRequestsOf({ sha: 'c0ffee', head }, signal)).map(({ number }) => number);
  expect(await find('us:topic')).toEqual([7]);
  // Where nothing tells them apart, both are named; whoever asks may not choose.
  expect(await find(undefined)).toEqual([9, 7]);
});

test('a commit is looked up by a ref with slashes, and one that is not there is none', async () => {
  const network = scriptedNetwork(({ url }) =>
    url.includes('v1')
      ? reply({ sha: 'c0ffee', files: [] })
      : { status: 422, headers: json, body: { message: 'No commit found for SHA: tags/v2' } },
  );
  const repository = open(network.send);
  expect(await repository.commit('tags/v1', signal)).toBe('c0ffee');
  expect(await repository.commit('tags/v2', signal)).toBeUndefined();
  expect(network.requests.map(({ url }) => new URL(url).pathname)).toEqual([
    '/repos/us/shop/commits/tags%2Fv1',
    '/repos/us/shop/commits/tags%2Fv2',
  ]);
});

test('an answer of more than 8 MiB is an error that names the limit, and is read no further', async () => {
  const endless = scriptedNetwork(() => reply([{ body: 'x'.repeat(9 * 1024 * 1024) }]));
  const read = async (): Promise<void> => {
    for await (const { id } of open(endless.send).comments(7, signal)) expect(id).toBe(0);
  };
  await expect(read()).rejects.toMatchObject({
    message: expect.stringContaining('longer than the limit of 8'),
  });
});

test('an id that no number can hold exactly is refused, instead of meaning another comment', async () => {
  const body = '[{"id":9007199254740993,"body":"text","user":{"login":"bot"}}]';
  const network = scriptedNetwork(() => ({ status: 200, headers: json, body }));
  const list = async (): Promise<void> => {
    for await (const { id } of open(network.send).comments(7, signal)) expect(id).toBe(0);
  };
  await expect(list()).rejects.toMatchObject({ code: 'unexpected-response' });
});
