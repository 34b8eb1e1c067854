import { describe, expect, test } from '@jest/globals';
import { startConnectProxy } from '../../support/connectProxy.ts';
import { withPullRequest } from '../../support/gitHubRuns.ts';
import { HOSTILE, expectHarmless } from '../../support/harmless.ts';

describe('hostile text', () => {
  test('of the platform does nothing in the comment and the deployment', async () => {
    const rewrite = (event: object): object[] => [
      { ...event, deployment_status: HOSTILE, error: { code: HOSTILE } },
    ];
    await withPullRequest({ switches: { rewrite } }, async ({ sandbox, preview, comments }) => {
      expectHarmless(await preview());
      const effective = comments()[0]?.replaceAll(/\\./g, '') ?? '';
      expect(effective).toContain('### Deployment failed');
      expect(effective).not.toMatch(/<(?!br>|!--|https?:)|\]\(http|@octocat|::error/);
      expect(effective).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
      const [deployment] = sandbox.github.deployments();
      expect(deployment?.statuses.at(-1)?.description).not.toMatch(/\p{Cc}|\p{Cf}/u);
    });
  });

  test('of GitHub does nothing in the log', async () => {
    await withPullRequest({}, async ({ sandbox, preview }) => {
      const body = { message: HOSTILE };
      sandbox.script('POST /repo/deployments', [{ kind: 'answer', status: 403, body }]);
      sandbox.script('GET /repo/comments', [{ kind: 'answer', status: 403, body: HOSTILE }]);
      const run = await preview();
      expect(run.exitCode).toBe(0);
      expectHarmless(run);
    });
  });

  test('in the name of the environment does nothing', async () => {
    await withPullRequest({}, async ({ preview, comments }) => {
      const run = await preview({ environment: '--> <b>@octocat</b> ##[group]x | `y`' });
      expect(run.exitCode).toBe(0);
      expectHarmless(run);
      const [marker = '', ...rest] = comments()[0]?.split('\n') ?? [];
      expect(marker).toMatch(/^<!-- [^<>]* -->$/);
      expect(rest.join('\n').replaceAll(/\\./g, '')).not.toMatch(/<b>|@octocat/);
    });
  });
});

describe('a GitHub Enterprise Server behind a proxy', () => {
  test('is told everything through it, with TLS verified', async () => {
    const proxy = await startConnectProxy();
    try {
      await withPullRequest({ tls: true, github: { prefix: '/api/v3' } }, async (stage) => {
        const { port } = new URL(stage.sandbox.github.apiUrl);
        const host = `api.sandbox.test:${port}`;
        const run = await stage.preview(
          {},
          {
            env: {
              HTTPS_PROXY: proxy.url,
              NODE_EXTRA_CA_CERTS: stage.sandbox.caFile ?? '',
              GITHUB_API_URL: `https://${host}/api/v3`,
              GITHUB_GRAPHQL_URL: `https://${host}/api/graphql`,
            },
          },
        );
        expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'completed' } });
        expect(run.log).not.toContain('::warning');
        expect(stage.states()).toEqual([['in_progress', 'success']]);
        expect(stage.comments()).toHaveLength(1);
        const through = proxy.tunnels.filter((tunnel) => tunnel === host);
        expect(through).toHaveLength(stage.gitHubCalls().length);
      });
    } finally {
      await proxy.close();
    }
  });
});
