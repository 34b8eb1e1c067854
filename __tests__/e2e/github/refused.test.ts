import { describe, expect, test } from '@jest/globals';
import { limitAnswer } from '../../../sandbox/github/model/index.ts';
import { FIRST_PREVIEW, withPullRequest } from '../../support/runs/gitHubRuns.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withPullRequest = (options, body) =>
  withPullRequest(options, body, runHere);

const warningsOf = (log: string): string[] => log.match(/^::warning.*$/gm) ?? [];

describe('a deployment that cannot be reported to GitHub', () => {
  test('for want of permissions succeeds, with one warning that names them', async () => {
    const permissions = { pullRequests: 'read' } as const;
    await withPullRequest({ switches: { github: { permissions } } }, async (stage) => {
      const run = await stage.preview();
      expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'completed' } });
      const warnings = warningsOf(run.log);
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toContain('`deployments: write`');
      expect(warnings[0]).toContain('`pull-requests: write`');
      expect(stage.gitHubCalls()).toEqual([
        'GET /pulls/{id}',
        'GET /deployments',
        'POST /deployments',
        'GET /issues/{id}/comments',
        'POST /issues/{id}/comments',
        'GET /pulls/{id}',
      ]);
    });
  });

  test('because it is down for the whole run succeeds, with one warning', async () => {
    await inThisProcess({}, async ({ sandbox, preview }) => {
      const run = await preview({}, { env: { GITHUB_API_URL: 'http://127.0.0.1:9' } });
      expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'completed' } });
      expect(warningsOf(run.log)).toHaveLength(1);
      expect(run.outputs).not.toHaveProperty('github_deployment_id');
      expect(sandbox.deployments()).toHaveLength(1);
    });
  });

  test('because it answers with a fault each time succeeds, with one warning', async () => {
    await inThisProcess({}, async ({ sandbox, preview }) => {
      const fault = {
        kind: 'answer',
        status: 502,
        body: '<h1>::error::Bad Gateway',
        times: Infinity,
      } as const;
      for (const route of [
        'GET /repo/pulls/{number}',
        'POST /repo/deployments',
        'GET /repo/deployments',
        'GET /repo/comments',
      ] as const) {
        sandbox.script(route, [fault]);
      }
      const run = await preview();
      expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'completed' } });
      expect(warningsOf(run.log)).toHaveLength(1);
      expect(run.log).not.toMatch(/^::error/m);
    });
  });

  test('because the token is wrong succeeds, and the token is shown nowhere', async () => {
    await inThisProcess({}, async ({ preview }) => {
      const token = 'ghs_wrong-token-of-the-test';
      const run = await preview({ github_token: token });
      expect(run.exitCode).toBe(0);
      expect(warningsOf(run.log)).toHaveLength(1);
      const shown = run.log.replaceAll(/^::add-mask::.*$/gm, '') + run.summary + run.outputFile;
      expect(shown).not.toContain(token);
    });
  });
});

describe('a GitHub that is slow or busy', () => {
  test('is reported in full once GitHub answers again', async () => {
    await inThisProcess({}, async ({ sandbox, preview, states, comments }) => {
      const busy = limitAnswer({ kind: 'secondary', status: 403, retryAfterS: 1 }, Date.now());
      sandbox.script('POST /repo/deployments', [busy]);
      sandbox.script('PATCH /repo/comments/{id}', [busy]);
      const run = await preview();
      expect(run.exitCode).toBe(0);
      expect(run.log).not.toContain('::warning');
      expect(states()).toEqual([['in_progress', 'success']]);
      expect(comments()[0]).toContain('### Deployed');
      expect(sandbox.unplayed()).toEqual([]);
    });
  });

  test('does not hold the deployment up', async () => {
    await inThisProcess({}, async ({ sandbox, preview, requests }) => {
      sandbox.script('POST /repo/deployments', [{ kind: 'pass', delayMs: 600 }]);
      const run = await preview();
      expect(run.exitCode).toBe(0);
      const order = requests();
      const told = order.findIndex((call) => call.includes('POST') && call.includes('/statuses'));
      expect(order.findIndex((call) => call.endsWith('/events'))).toBeLessThan(told);
    });
  });

  test('is not reported twice because an answer was lost', async () => {
    await inThisProcess({}, async ({ sandbox, preview, states, comments }) => {
      sandbox.script('POST /repo/deployments', [{ kind: 'reset', effect: true }]);
      sandbox.script('POST /repo/comments', [{ kind: 'reset', effect: true }]);
      const run = await preview();
      expect(run.exitCode).toBe(0);
      expect(states()).toEqual([['in_progress', 'success']]);
      expect(comments()).toHaveLength(1);
    });
  });
});

describe('GitHub', () => {
  test('sends nothing to GitHub when no report is wanted', async () => {
    await inThisProcess({}, async ({ preview, gitHubCalls }) => {
      const none = { github_deployment: 'false', pr_comment: 'false' };
      expect((await preview(none)).exitCode).toBe(0);
      expect(gitHubCalls()).toEqual(['GET /pulls/{id}', 'GET /pulls/{id}']);
      expect((await preview({ github_token: '' })).exitCode).toBe(0);
      expect(gitHubCalls()).toHaveLength(2);
    });
  });

  test('is only read in a dry run', async () => {
    await inThisProcess({}, async ({ preview, gitHubCalls }) => {
      expect((await preview({ dry_run: 'true', skip_unchanged: 'true' })).exitCode).toBe(0);
      expect(gitHubCalls()).toEqual(['GET /pulls/{id}', 'GET /deployments']);
    });
  });

  test('can be a GitHub Enterprise Server, which has its API below a path', async () => {
    await inThisProcess({ github: { prefix: '/api/v3' } }, async (stage) => {
      expect((await stage.preview()).exitCode).toBe(0);
      expect((await stage.preview({}, { runId: 21 })).exitCode).toBe(0);
      expect(stage.gitHubCalls().slice(0, FIRST_PREVIEW.length)).toEqual(FIRST_PREVIEW);
      expect(stage.comments()).toHaveLength(1);
    });
  });
});
