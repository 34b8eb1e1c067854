import { expect, test } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { ask } from '../sandbox/ask.ts';
import { askGitHub, startGitHub } from './askGitHub.ts';
import type { Json } from './askGitHub.ts';

function addDeployments({ github }: Sandbox, count: number): void {
  for (let n = 0; n < count; n += 1) github.addDeployment({ environment: 'x y' });
}

/** The links by their relation, each as path and query. */
function linksOf(link: unknown): Readonly<Record<string, string>> {
  const found = String(link).matchAll(/<([^>]+)>; rel="(\w+)"/g);
  return Object.fromEntries(
    [...found].map(([, url = '', relation = '']) => {
      const { pathname, search } = new URL(url);
      return [relation, `${pathname}${search}`];
    }),
  );
}

test('a list has thirty on a page, a hundred at most, and says where the others are', async () => {
  await using sandbox = await startGitHub();
  addDeployments(sandbox, 205);
  const read = async (query: string): Promise<readonly [number, object]> => {
    const reply = await askGitHub(sandbox, `GET /deployments${query}`);
    return [(reply.json() as readonly unknown[]).length, linksOf(reply.headers['link'])];
  };
  const at = (query: string): string => `/repositories/910000001/deployments?${query}`;
  expect(await read('')).toStrictEqual([30, { next: at('page=2'), last: at('page=7') }]);
  expect(await read('?per_page=500&environment=x%20y')).toStrictEqual([
    100,
    {
      next: at('per_page=500&environment=x+y&page=2'),
      last: at('per_page=500&environment=x+y&page=3'),
    },
  ]);
  expect(await read('?page=2&per_page=100')).toStrictEqual([
    100,
    {
      prev: at('page=1&per_page=100'),
      next: at('page=3&per_page=100'),
      last: at('page=3&per_page=100'),
      first: at('page=1&per_page=100'),
    },
  ]);
  expect(await read('?per_page=100&page=3')).toStrictEqual([
    5,
    { prev: at('per_page=100&page=2'), first: at('per_page=100&page=1') },
  ]);
  expect((await read('?per_page=100&page=4'))[0]).toBe(0);
  expect((await read('?per_page=0&page=x'))[0]).toBe(30);
});

test('a single page has no links', async () => {
  await using sandbox = await startGitHub();
  addDeployments(sandbox, 30);
  expect((await askGitHub(sandbox, 'GET /deployments')).headers['link']).toBeUndefined();
});

test('the links lead to every item once', async () => {
  await using sandbox = await startGitHub();
  sandbox.github.addPull({ number: 7 });
  for (let n = 0; n < 7; n += 1) sandbox.github.addComment({ pull: 7, body: 'x', author: 'mona' });
  const { apiUrl, repository, token } = sandbox.github;
  const seen: unknown[] = [];
  let url = `${apiUrl}/repos/${repository}/issues/7/comments?per_page=3`;
  while (url !== '') {
    const headers = { Authorization: `token ${token}`, 'User-Agent': 'tests' };
    const reply = await ask(url, { headers });
    seen.push(...(reply.json() as readonly Json[]).map(({ id }) => id));
    url = /<([^>]+)>; rel="next"/.exec(String(reply.headers['link']))?.[1] ?? '';
  }
  expect(seen).toStrictEqual(sandbox.github.comments(7).map(({ id }) => id));
});
