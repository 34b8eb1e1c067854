import { describe, expect, test } from '@jest/globals';
import type { RecordedRequest } from '../../../sandbox/server/requestLog.ts';
import { markerOf } from '../../../src/reporting/marker.ts';
import { FIRST_PREVIEW, gitHubCalls, withPullRequest } from '../../support/runs/gitHubRuns.ts';
import { HEAD_SHA, PULL } from '../../support/pullRequestEvent.ts';
import { withDeployStage } from '../../support/runs/deployRuns.ts';
import type { DeployStage } from '../../support/runs/deployRuns.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withPullRequest = (options, body) =>
  withPullRequest(options, body, runHere);

test('a preview whose health check fails is shown as live, with what is wrong, and ends as an error', async () => {
  await withPullRequest({}, async ({ preview, states, comments, sandbox }) => {
    const run = await preview({ health_check: '/missing', timeout_minutes: '0.5' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { status: 'unhealthy' } });
    expect(states()).toEqual([['in_progress', 'error']]);
    const status = sandbox.github.deployments()[0]?.statuses.at(-1);
    expect(status?.description).toBe('Live, but /missing answers HTTP 404');
    expect(status?.environmentUrl).toBe(run.outputs['url']);
    const [comment = ''] = comments();
    expect(comment).toMatch(/### Live, but \/missing answers HTTP 404 · preview\/pr-7\n/);
    expect(comment).toContain('**Live now:** this version');
    expect(comment).toContain('**What to do:**');
    expect(comment).toContain(`](<${run.outputs['url'] ?? ''}>)`);
  });
});

describe('a preview', () => {
  test('that is opened has a deployment with its states, and one comment', async () => {
    await inThisProcess({}, async ({ sandbox, preview, gitHubCalls: calls, states, comments }) => {
      const run = await preview({}, { action: 'opened' });
      expect(run.exitCode).toBe(0);
      expect(run.log).not.toContain('::warning');
      expect(calls()).toEqual(FIRST_PREVIEW);
      const [deployment] = sandbox.github.deployments();
      expect(deployment).toMatchObject({
        ref: HEAD_SHA,
        environment: 'preview/pr-7',
        transient: true,
        production: false,
        payload: {
          platform: 'bigcommerce',
          content_sha256: run.outputs['content_sha256'],
          correlation_id: run.outputs['correlation_id'],
        },
      });
      expect(states()).toEqual([['in_progress', 'success']]);
      expect(deployment?.statuses.at(-1)).toMatchObject({
        environmentUrl: expect.stringContaining(run.outputs['url'] ?? 'no url'),
        logUrl: 'https://github.com/octo-sandbox/storefront/actions/runs/20',
        description: `Deployment ${run.outputs['deployment_uuid'] ?? ''} is complete.`,
      });
      expect(run.outputs).toMatchObject({
        github_deployment_id: String(deployment?.id),
        environment: 'preview/pr-7',
      });
      expect(comments()).toHaveLength(1);
      expect(comments()[0]).toContain(`### Deployed ${HEAD_SHA.slice(0, 7)} to preview/pr-7\n`);
      expect(comments()[0]).toContain(`/commit/${HEAD_SHA}>) by `);
      expect(run.state['open_report']).toBe('');
    });
  });

  test('that is pushed again makes the former deployment inactive, and updates the comment', async () => {
    await inThisProcess({}, async ({ sandbox, preview, gitHubCalls: calls, states, comments }) => {
      await preview({}, { action: 'opened' });
      const before = calls().length;
      await preview({}, { runId: 21 });
      expect(states()).toEqual([
        ['in_progress', 'success', 'inactive'],
        ['in_progress', 'success'],
      ]);
      // What was live before is asked for beside everything else.
      expect(calls().slice(before).toSorted()).toEqual(
        [
          'GET /pulls/{id}',
          'GET /deployments',
          'GET /deployments/{id}/statuses',
          'POST /deployments',
          'POST /deployments/{id}/statuses',
          'GET /issues/{id}/comments',
          'POST /graphql',
          'PATCH /issues/comments/{id}',
          'GET /pulls/{id}',
          'POST /deployments/{id}/statuses',
          'GET /deployments',
          'GET /deployments/{id}/statuses',
          'POST /deployments/{id}/statuses',
          'GET /issues/comments/{id}',
          'PATCH /issues/comments/{id}',
        ].toSorted(),
      );
      expect(comments()).toHaveLength(1);
      expect(sandbox.leaks).toEqual([]);
    });
  });

  test('that fails says why, in the deployment and in the comment', async () => {
    await inThisProcess(
      { scenario: 'failed' },
      async ({ preview, gitHubCalls: calls, states, comments }) => {
        const run = await preview();
        expect(run.exitCode).toBe(1);
        // What was live before still is.
        const retiring = FIRST_PREVIEW.lastIndexOf('GET /deployments');
        expect(calls()).toEqual(FIRST_PREVIEW.filter((_, index) => index !== retiring));
        expect(states()).toEqual([['in_progress', 'failure']]);
        expect(comments()[0]).toContain('### Could not deploy ');
        expect(comments()[0]).toContain('**Live now:** not certain. The platform does not say');
        expect(comments()[0]).toContain('What to do');
        expect(comments()[0]).toContain('<details>');
      },
    );
  });

  test('finds its comment behind 150 of other people, and not the one that imitates it', async () => {
    await inThisProcess({}, async ({ sandbox, projectUuid, preview, gitHubCalls, comments }) => {
      const { github, credentials } = sandbox;
      const target = `${credentials.storeHash}/${projectUuid}`;
      const marker = markerOf({ platform: 'bigcommerce', environment: 'preview/pr-7', target });
      const imitation = `${marker}\nNot by us`;
      github.addComment({ pull: PULL, author: 'mallory', body: imitation });
      for (let each = 0; each < 150; each += 1) {
        github.addComment({ pull: PULL, author: 'someone', body: `Comment ${String(each)}` });
      }
      github.addComment({ pull: PULL, author: 'github-actions[bot]', body: `${marker}\nOld` });
      expect((await preview()).exitCode).toBe(0);
      expect(comments()).toHaveLength(152);
      expect(comments()[0]).toBe(imitation);
      expect(comments().at(-1)).toContain('### Deployed');
      const pages = gitHubCalls().filter((call) => call === 'GET /issues/{id}/comments');
      expect(pages).toHaveLength(2);
    });
  });

  test('of a pull request that was closed before is not deployed', async () => {
    await inThisProcess({}, async ({ sandbox, preview, states, comments }) => {
      sandbox.github.setPull(PULL, { state: 'closed' });
      const run = await preview();
      expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'skipped' } });
      expect(sandbox.deployments()).toEqual([]);
      expect([...states(), ...comments()]).toEqual([]);
    });
  });

  test('of a pull request that is closed meanwhile is taken back, with the project it has created', async () => {
    let close = (): void => undefined;
    const onRequest = ({ host, method, path }: RecordedRequest): void => {
      if (host === 'api' && method === 'POST' && path.endsWith('/deployments')) close();
    };
    await inThisProcess({ onRequest }, async ({ sandbox, preview, states, comments }) => {
      close = () => {
        sandbox.github.setPull(PULL, { state: 'closed' });
      };
      const project = { project_uuid: '', project_name: 'pr-7', create_project: 'true' };
      const run = await preview(project);
      expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'skipped', url: '' } });
      expect(run.log).toContain('removed what this run had created');
      expect(sandbox.projects().map(({ name }) => name)).toEqual(['storefront']);
      expect(states()).toEqual([['in_progress', 'inactive']]);
      expect(comments()[0]).toContain('### Preview removed');
    });
  });

  test('of a pull request that is closed meanwhile leaves a project that was there before', async () => {
    let close = (): void => undefined;
    await inThisProcess(
      {
        onRequest: () => {
          close();
        },
      },
      async ({ sandbox, preview }) => {
        close = () => {
          if (sandbox.deployments().length > 0) sandbox.github.setPull(PULL, { state: 'closed' });
        };
        const run = await preview();
        expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'completed' } });
        expect(run.log).toContain('::warning title=The pull request was closed meanwhile');
        expect(sandbox.projects()).toHaveLength(1);
      },
    );
  });
});

describe('a release', () => {
  test('has a production deployment, no comment, and no look at any pull request', async () => {
    const releaseTwice = async ({ sandbox, deploy }: DeployStage): Promise<void> => {
      const { github } = sandbox;
      const release = {
        speed: 1,
        env: {
          ...github.env,
          GITHUB_EVENT_NAME: 'release',
          GITHUB_REF: 'refs/tags/v1.2.0',
          GITHUB_SHA: github.headSha,
          GITHUB_RUN_ID: '30',
        },
      };
      const first = await deploy({ github_token: github.token }, release);
      const second = await deploy({ github_token: github.token }, release);
      expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
      expect(github.deployments()).toMatchObject([
        { environment: 'production', production: true, transient: false },
        { environment: 'production', production: true, transient: false },
      ]);
      const states = github.deployments().map(({ statuses }) => statuses.map(({ state }) => state));
      expect(states).toEqual([
        ['in_progress', 'success', 'inactive'],
        ['in_progress', 'success'],
      ]);
      expect([...gitHubCalls(sandbox)].sort()).toEqual(
        [
          'GET /deployments',
          'POST /deployments',
          'POST /deployments/{id}/statuses',
          'POST /deployments/{id}/statuses',
          'GET /deployments',
          'GET /deployments',
          'GET /deployments/{id}/statuses',
          'POST /deployments',
          'POST /deployments/{id}/statuses',
          'POST /deployments/{id}/statuses',
          'GET /deployments',
          'GET /deployments/{id}/statuses',
          'POST /deployments/{id}/statuses',
        ].sort(),
      );
    };
    await withDeployStage({}, releaseTwice, runHere);
  });
});
