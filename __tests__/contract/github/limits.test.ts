import { describe, expect, test } from '@jest/globals';
import { limitAnswer } from '../../../sandbox/github/model/index.ts';
import { askGitHub, startGitHub } from './askGitHub.ts';

const write = { deployments: 'write', pullRequests: 'write', issues: 'write' } as const;

describe('a token without the permission', () => {
  test.each([
    ['GET /deployments', { ...write, deployments: 'none' }, 'deployments=read'],
    ['POST /deployments', { ...write, deployments: 'read' }, 'deployments=write'],
    ['GET /deployments/1/statuses', { issues: 'write' }, 'deployments=read'],
    ['POST /deployments/1/statuses', { deployments: 'read' }, 'deployments=write'],
    ['DELETE /deployments/1', { deployments: 'read' }, 'deployments=write'],
    ['GET /pulls/7', { ...write, pullRequests: 'none' }, 'pull_requests=read'],
    ['GET /issues/7/comments', { deployments: 'write' }, 'issues=read; pull_requests=read'],
    [
      'POST /issues/7/comments',
      { issues: 'read', pullRequests: 'read' },
      'issues=write; pull_requests=write',
    ],
  ] as const)('is refused %s', async (operation, permissions, accepted) => {
    await using sandbox = await startGitHub({ permissions });
    sandbox.github.addPull({ number: 7 });
    const reply = await askGitHub(
      sandbox,
      operation,
      operation.startsWith('POST') ? {} : undefined,
    );
    expect(reply.status).toBe(403);
    expect(reply.headers['x-accepted-github-permissions']).toBe(accepted);
    expect(reply.json()).toMatchObject({
      message: 'Resource not accessible by integration',
      status: '403',
    });
  });

  test.each([{ issues: 'write' }, { pullRequests: 'write' }] as const)(
    'may comment with %j alone',
    async (permissions) => {
      await using sandbox = await startGitHub({ permissions });
      sandbox.github.addPull({ number: 7 });
      const reply = await askGitHub(sandbox, 'POST /issues/7/comments', { body: 'x' });
      expect(reply.status).toBe(201);
    },
  );
});

describe('the quota', () => {
  test('is named in every answer, refusals included', async () => {
    await using sandbox = await startGitHub({ quota: { requests: 5, windowMs: 60_000 } });
    for (const [operation, left] of [
      ['GET /deployments', '4'],
      ['GET /nothing', '3'],
    ] as const) {
      const { headers } = await askGitHub(sandbox, operation);
      expect(headers).toMatchObject({
        'x-ratelimit-limit': '5',
        'x-ratelimit-remaining': left,
        'x-ratelimit-used': String(5 - Number(left)),
        'x-ratelimit-resource': 'core',
      });
      const leftS = Number(headers['x-ratelimit-reset']) - Date.now() / 1000;
      expect(leftS).toBeGreaterThan(50);
      expect(leftS).toBeLessThanOrEqual(61);
    }
    const query = { query: '{ viewer { login } }' };
    const { headers } = await askGitHub(sandbox, 'POST //graphql', query);
    expect(headers).toMatchObject({
      'x-ratelimit-remaining': '4',
      'x-ratelimit-resource': 'graphql',
    });
  });

  test.each([403, 429] as const)(
    'is refused with %s once it is used up, until it begins anew',
    async (status) => {
      const quota = { requests: 1, windowMs: 60_000 };
      await using sandbox = await startGitHub({ quota, quotaStatus: status });
      await askGitHub(sandbox, 'GET /deployments');
      const refused = await askGitHub(sandbox, 'GET /deployments');
      expect(refused.status).toBe(status);
      expect(refused.headers['x-ratelimit-remaining']).toBe('0');
      expect(Number(refused.headers['x-ratelimit-reset'])).toBeGreaterThan(Date.now() / 1000 + 50);
      expect(refused.text).toContain('API rate limit exceeded');
      sandbox.set({ github: { quota: { requests: 2, windowMs: 60_000 } } });
      expect((await askGitHub(sandbox, 'GET /deployments')).status).toBe(200);
    },
  );
});

describe('a limit', () => {
  test('can be hit for as long as a switch says so', async () => {
    const limit = { kind: 'secondary', status: 403, retryAfterS: 7 } as const;
    await using sandbox = await startGitHub({ limit });
    const refused = await askGitHub(sandbox, 'GET /deployments');
    expect([refused.status, refused.headers['retry-after']]).toStrictEqual([403, '7']);
    expect(refused.text).toContain('You have exceeded a secondary rate limit');
    expect(refused.headers['x-ratelimit-remaining']).not.toBe('0');
    sandbox.set({ github: { limit: undefined } });
    expect((await askGitHub(sandbox, 'GET /deployments')).status).toBe(200);
  });

  test('can be hit by a single request, by a script of its route', async () => {
    await using sandbox = await startGitHub();
    sandbox.script('POST /repo/deployments', [
      limitAnswer({ kind: 'primary', status: 429, resetInS: 30 }, Date.now()),
      limitAnswer({ kind: 'secondary', status: 429 }, Date.now()),
    ]);
    const first = await askGitHub(sandbox, 'POST /deployments', { ref: 'main' });
    expect([first.status, first.headers['x-ratelimit-remaining']]).toStrictEqual([429, '0']);
    const second = await askGitHub(sandbox, 'POST /deployments', { ref: 'main' });
    expect([second.status, second.headers['retry-after']]).toStrictEqual([429, undefined]);
    expect((await askGitHub(sandbox, 'POST /deployments', { ref: 'main' })).status).toBe(201);
    expect(sandbox.github.deployments()).toHaveLength(1);
    expect(sandbox.unplayed()).toStrictEqual([]);
  });

  test("is not hit by what scripts say of a platform's deployments", async () => {
    await using sandbox = await startGitHub();
    sandbox.script('POST /deployments', [{ kind: 'answer', status: 503 }]);
    expect((await askGitHub(sandbox, 'POST /deployments', { ref: 'main' })).status).toBe(201);
    expect(sandbox.unplayed()).toStrictEqual(['POST /deployments']);
  });
});
