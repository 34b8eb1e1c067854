import { request } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { ask } from '../sandbox/ask.ts';
import { askGitHub, startGitHub } from './askGitHub.ts';

describe('the GitHub API', () => {
  test.each(['token', 'Bearer', 'bearer'])('takes the token after %s', async (scheme) => {
    await using sandbox = await startGitHub();
    const headers = { Authorization: `${scheme} ${sandbox.github.token}` };
    const reply = await askGitHub(sandbox, { operation: 'GET /deployments', headers });
    expect([reply.status, reply.json()]).toStrictEqual([200, []]);
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  test.each([
    ['no token', ''],
    ['another token', 'token ghs_x'],
    ['another scheme', 'Basic eDp4'],
  ])('refuses %s, wherever it leads', async (_name, authorization) => {
    await using sandbox = await startGitHub();
    for (const operation of ['GET /deployments', 'GET /nothing', 'POST //graphql']) {
      const headers = { Authorization: authorization };
      const reply = await askGitHub(sandbox, { operation, headers });
      expect(reply.status).toBe(401);
      expect(reply.json()).toMatchObject({ message: 'Bad credentials', status: '401' });
    }
  });

  test('refuses whoever does not say who it is', async () => {
    await using sandbox = await startGitHub();
    const { apiUrl, repository, token } = sandbox.github;
    const status = await new Promise((resolve, reject) => {
      const headers = { Authorization: `token ${token}` };
      const asked = request(`${apiUrl}/repos/${repository}/deployments`, { headers, agent: false });
      asked.on('response', (message) => {
        resolve(message.resume().statusCode);
      });
      asked.on('error', reject).end();
    });
    expect(status).toBe(403);
  });

  test.each([
    ['application/vnd.github+json', 200],
    ['application/vnd.github.v3+json', 200],
    ['application/json; charset=utf-8', 200],
    ['text/html, */*;q=0.1', 200],
    ['text/html', 415],
  ])('answers a client that accepts %s with %s', async (accept, status) => {
    await using sandbox = await startGitHub();
    const headers = { Accept: accept };
    const reply = await askGitHub(sandbox, { operation: 'GET /deployments', headers });
    expect(reply.status).toBe(status);
  });

  test('refuses a version of the API that there never was', async () => {
    await using sandbox = await startGitHub();
    for (const [version, status] of [
      ['2022-11-28', 200],
      ['2022-11-29', 400],
    ] as const) {
      const headers = { 'X-GitHub-Api-Version': version };
      const reply = await askGitHub(sandbox, { operation: 'GET /deployments', headers });
      expect(reply.status).toBe(status);
    }
  });

  test.each([
    ['another repository', 'GET //repos/octo-sandbox/other/deployments'],
    ['another owner', 'GET //repos/somebody/storefront/deployments'],
    ['another id of a repository', 'GET //repositories/1/deployments'],
    ['a path that does not exist', 'GET /nothing'],
    ['a method that the path does not have', 'PUT /deployments'],
    ['a deployment that does not exist', 'GET /deployments/1'],
    ['statuses of one that does not exist', 'GET /deployments/1/statuses'],
    ['a comment that does not exist', 'GET /issues/comments/1'],
    ['comments on nothing', 'GET /issues/1/comments'],
    ['a pull request that does not exist', 'GET /pulls/1'],
  ])('does not find %s', async (_name, operation) => {
    await using sandbox = await startGitHub();
    const reply = await askGitHub(sandbox, operation);
    expect(reply.status).toBe(404);
    expect(reply.json()).toMatchObject({
      message: 'Not Found',
      documentation_url: expect.stringContaining('https://docs.github.com/rest'),
      status: '404',
    });
  });

  test('finds the repository in small and large letters, and by its id', async () => {
    await using sandbox = await startGitHub();
    const reply = await askGitHub(sandbox, 'GET //repos/Octo-Sandbox/STOREFRONT/deployments');
    expect(reply.status).toBe(200);
    expect((await askGitHub(sandbox, 'GET //repositories/910000001/deployments')).status).toBe(200);
  });

  test('refuses a parameter that is not documented, and names it', async () => {
    await using sandbox = await startGitHub();
    const reply = await askGitHub(sandbox, 'GET /deployments?enviroment=x');
    expect([reply.status, reply.text]).toStrictEqual([422, expect.stringContaining('enviroment')]);
  });

  test('answers each request with an id of its own', async () => {
    await using sandbox = await startGitHub();
    const ids = [];
    for (const operation of ['GET /deployments', 'GET /nothing']) {
      ids.push((await askGitHub(sandbox, operation)).headers['x-github-request-id']);
    }
    expect(ids).toStrictEqual([expect.any(String), expect.any(String)]);
    expect(new Set(ids).size).toBe(2);
  });

  test('is below a prefix where one is wanted, and its GraphQL beside it', async () => {
    await using sandbox = await startSandbox({ github: { prefix: '/api/v3' } });
    const { apiUrl, graphqlUrl, env } = sandbox.github;
    expect(apiUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v3$/);
    expect(graphqlUrl).toBe(apiUrl.replace('/v3', '/graphql'));
    expect(env).toStrictEqual({
      GITHUB_API_URL: apiUrl,
      GITHUB_GRAPHQL_URL: graphqlUrl,
      GITHUB_REPOSITORY: 'octo-sandbox/storefront',
      GITHUB_SERVER_URL: 'https://github.com',
    });
    expect((await askGitHub(sandbox, 'GET /deployments')).status).toBe(200);
    const origin = new URL(apiUrl).origin;
    const headers = { Authorization: `token ${sandbox.github.token}`, 'User-Agent': 'tests' };
    const bare = await ask(`${origin}/repos/octo-sandbox/storefront/deployments`, { headers });
    expect(bare.status).toBe(404);
    const body = JSON.stringify({ query: '{ viewer { login } }' });
    expect((await ask(graphqlUrl, { method: 'POST', headers, body })).status).toBe(200);
  });

  test('has another token at each start', async () => {
    await using one = await startGitHub();
    await using other = await startGitHub();
    expect(one.github.token).toMatch(/^ghs_\w{36}$/);
    expect(one.github.token).not.toBe(other.github.token);
  });
});

describe('a token', () => {
  test('is a leak wherever else it arrives, whatever the header', async () => {
    await using sandbox = await startGitHub();
    const { apiUrl, storageUrl, connect, github } = sandbox;
    const headers = { 'X-Note': `see ${github.token}` };
    for (const url of [apiUrl, storageUrl, connect.authUrl, connect.connectUrl]) {
      await ask(`${url}/x`, { headers });
    }
    const leak = (host: string): object => ({ host, header: 'x-note', path: '/x' });
    expect(sandbox.leaks).toStrictEqual(['api', 'storage', 'auth', 'connect'].map(leak));
  });

  test("of a platform is a leak at GitHub's, and its own is none", async () => {
    await using sandbox = await startGitHub();
    const { credentials, connect, github } = sandbox;
    const { clientId, clientSecret } = connect.credentials;
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
    const path = `/repos/${github.repository}/deployments`;
    await askGitHub(sandbox, 'GET /deployments');
    expect(sandbox.leaks).toStrictEqual([]);
    for (const headers of [
      { 'X-Auth-Token': credentials.accessToken },
      { Authorization: `Basic ${basic}` },
      { Authorization: `Bearer ${connect.issueToken()}` },
    ]) {
      await askGitHub(sandbox, { operation: 'GET /deployments', headers });
    }
    expect(sandbox.leaks).toStrictEqual([
      { host: 'github', header: 'x-auth-token', path },
      { host: 'github', header: 'authorization', path },
      { host: 'github', header: 'authorization', path },
    ]);
  });
});
