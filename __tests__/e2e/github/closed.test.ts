import { describe, expect, test } from '@jest/globals';
import { gitHubCalls, withPullRequest } from '../../support/runs/gitHubRuns.ts';
import { PULL, pullRequestEvent } from '../../support/pullRequestEvent.ts';
import type { GitHubStage } from '../../support/runs/gitHubRuns.ts';
import { FAST, runAction } from '../../support/runs/runAction.ts';
import type { ActionRun } from '../../support/runs/runAction.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first teardown runs the bundle; for the others, and for the deployments before, it is not the point. */
const inThisProcess: typeof withPullRequest = (options, body) =>
  withPullRequest(options, body, runHere);

const project = { project_uuid: '', project_name: 'pr-7', create_project: 'true' };

/** Runs the teardown action for the closing of the pull request. */
async function close(
  { sandbox }: GitHubStage,
  inputs: Readonly<Record<string, string>> = {},
  start = runHere,
): Promise<ActionRun> {
  sandbox.github.setPull(PULL, { state: 'closed' });
  return start('teardown', {
    speed: FAST,
    inputs: {
      platform: 'bigcommerce',
      store_hash: sandbox.credentials.storeHash,
      access_token: sandbox.credentials.accessToken,
      api_url: sandbox.apiUrl,
      project_name: 'pr-7',
      delete_project: 'true',
      github_token: sandbox.github.token,
      ...inputs,
    },
    event: pullRequestEvent('closed'),
    env: {
      ...sandbox.github.env,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_RUN_ID: '40',
    },
  });
}

describe('a preview whose pull request is closed', () => {
  test('is gone, with its deployments inactive and a comment that says so', async () => {
    await inThisProcess({}, async (stage) => {
      const { sandbox, preview, states, comments } = stage;
      await preview(project);
      await preview(project, { runId: 21 });
      const before = gitHubCalls(sandbox).length;
      const run = await close(stage, {}, runAction);
      expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'deleted' } });
      expect(run.log).not.toContain('::warning');
      expect(sandbox.projects().map(({ name }) => name)).toEqual(['storefront']);
      expect(states()).toEqual([
        ['in_progress', 'success', 'inactive'],
        ['in_progress', 'success', 'inactive'],
      ]);
      expect(comments()).toHaveLength(1);
      expect(comments()[0]).toContain('### Preview removed');
      expect(gitHubCalls(sandbox).slice(before)).toEqual([
        'GET /pulls/{id}',
        'GET /deployments',
        'GET /deployments/{id}/statuses',
        'POST /deployments/{id}/statuses',
        'GET /deployments/{id}/statuses',
        'GET /issues/{id}/comments',
        'POST /graphql',
        'PATCH /issues/comments/{id}',
        // There could be one of the project's UUID as well.
        'GET /issues/{id}/comments',
      ]);
    });
  });

  test('is gone although GitHub refuses the report, with one warning', async () => {
    await inThisProcess({}, async (stage) => {
      await stage.preview(project);
      stage.sandbox.set({ github: { permissions: {} } });
      const run = await close(stage);
      expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'deleted' } });
      expect(run.log.match(/^::warning/gm)).toHaveLength(1);
    });
  });

  test('keeps its GitHub Deployment when it could not be removed, and its comment says so', async () => {
    await inThisProcess({}, async (stage) => {
      await stage.preview(project);
      const before = gitHubCalls(stage.sandbox).length;
      const run = await close(stage, { access_token: 'not-the-token' });
      expect(run).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } });
      expect(gitHubCalls(stage.sandbox).slice(before)).toEqual([
        'GET /pulls/{id}',
        'GET /issues/{id}/comments',
        'POST /graphql',
        'PATCH /issues/comments/{id}',
      ]);
      expect(stage.states()).toEqual([['in_progress', 'success']]);
      expect(stage.comments()[0]).toMatch(/### Teardown of [^\n]+ failed\n/);
    });
  });
});
