import { describe, expect, test } from '@jest/globals';
import { startConnectProxy } from '../../support/connectProxy.ts';
import { withPullRequest } from '../../support/runs/gitHubRuns.ts';
import { HOSTILE, expectHarmless } from '../../support/expect/harmless.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withPullRequest = (options, body) =>
  withPullRequest(options, body, runHere);

describe('hostile text', () => {
  test('of the platform does nothing in the comment and the deployment', async () => {
    const rewrite = (event: object): object[] => [
      { ...event, deployment_status: HOSTILE, error: { code: HOSTILE } },
    ];
    await withPullRequest({ switches: { rewrite } }, async ({ sandbox, preview, comments }) => {
      expectHarmless(await preview());
      const effective = comments()[0]?.replaceAll(/\\./g, '') ?? '';
      expect(effective).toContain('### Could not deploy ');
      expect(effective).not.toMatch(
        /<(?!br>|\/?(?:details|summary|sub)>|!--|https?:)|\]\(http|@octocat|^\s*::error/m,
      );
      expect(effective).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
      const [deployment] = sandbox.github.deployments();
      expect(deployment?.statuses.at(-1)?.description).not.toMatch(/\p{Cc}|\p{Cf}/u);
    });
  });

  test('of GitHub does nothing in the log', async () => {
    await inThisProcess({}, async ({ sandbox, preview }) => {
      const body = { message: HOSTILE };
      sandbox.script('POST /repo/deployments', [{ kind: 'answer', status: 403, body }]);
      sandbox.script('GET /repo/comments', [{ kind: 'answer', status: 403, body: HOSTILE }]);
      const run = await preview();
      expect(run.exitCode).toBe(0);
      expectHarmless(run);
    });
  });

  test('in the name of the environment does nothing', async () => {
    await inThisProcess({}, async ({ preview, comments }) => {
      const run = await preview({ environment: '--> <b>@octocat</b> ##[group]x | `y`' });
      expect(run.exitCode).toBe(0);
      expectHarmless(run);
      const [marker = '', ...rest] = comments()[0]?.split('\n') ?? [];
      expect(marker).toMatch(/^<!-- [^<>]* -->$/);
      expect(rest.join('\n').replaceAll(/\\./g, '')).not.toMatch(/<b>|@octocat/);
    });
  });
});

describe('worker secrets', () => {
  test('that are words of ours change no comment, marker, output or mask, and are named once', async () => {
    await inThisProcess({}, async ({ sandbox, preview, comments }) => {
      const words = ['preview', 'bigcommerce', sandbox.credentials.storeHash, 'completed', '7'];
      const secrets = words.map((word, index) => `KEY_${String(index)}=${word}`).join('\n');
      const run = await preview({ secrets });
      await preview({ secrets }, { runId: 21 });
      expect(run.outputs).toMatchObject({ status: 'completed', environment: 'preview/pr-7' });
      expect(comments()).toHaveLength(1);
      expect(comments()[0]).toMatch(/^<!-- commerce-deploy bigcommerce preview%2Fpr-7 /);
      expect(comments()[0]).not.toContain('***');
      expect(run.masks.filter((mask) => words.includes(mask))).toEqual([]);
      const warnings = run.log.match(/^::warning.*$/gm) ?? [];
      expect(warnings).toEqual([
        expect.stringMatching(/secrets: KEY_0, KEY_1, KEY_2, KEY_3, KEY_4: too short or/),
      ]);
    });
  });

  test('that a refusal repeats reach nothing but the job log, and that without them', async () => {
    await inThisProcess({}, async ({ sandbox, preview, comments }) => {
      const secret = 'wo/rker&secret+1';
      const spelled = String.raw`wo\/rker\u0026secret+1`;
      const text = `free text with ${spelled}, ${Buffer.from(secret).toString('base64')}`;
      const body = `{"title":"${text}","errors":{"environment_variables":"${spelled}"}}`;
      sandbox.script('POST /deployments', [{ kind: 'answer', status: 422, body }]);
      const run = await preview({ secrets: `API_KEY=${secret}` });
      expect(run.outputs['error_message']).toBe(
        'Creating the deployment failed with HTTP 422: the values were rejected (fields: environment_variables).',
      );
      expect(run.log).toMatch(/The platform says: free text with \*\*\*, \*\*\*/);
      const [deployment] = sandbox.github.deployments();
      const told = [run.summary, comments()[0], deployment?.statuses.at(-1)?.description];
      for (const each of told) expect(each ?? '').not.toMatch(/free text/);
    });
  });
});

describe('a GitHub Enterprise Server behind a proxy', () => {
  test('gets the whole report through it, with TLS verified', async () => {
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
