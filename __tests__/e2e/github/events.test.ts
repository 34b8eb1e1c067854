import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { PreviewOptions } from '../../support/runs/gitHubRuns.ts';
import { withPullRequest } from '../../support/runs/gitHubRuns.ts';
import { HEAD_SHA, PULL, pullRequestEvent } from '../../support/pullRequestEvent.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withPullRequest = (options, body) =>
  withPullRequest(options, body, runHere);

/** A `workflow_run` that follows the run of a pull request of a fork. */
const followed: PreviewOptions = {
  env: { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REF: 'refs/heads/main' },
  event: {
    action: 'completed',
    workflow_run: {
      event: 'pull_request',
      head_sha: HEAD_SHA,
      head_branch: 'production',
      head_repository: { full_name: 'fork/storefront', owner: { login: 'fork' } },
      pull_requests: [],
    },
  },
};

describe('a fork', () => {
  test('without secrets is skipped with a notice, before anything is sent', async () => {
    await withPullRequest({}, async ({ sandbox, preview }) => {
      const event = pullRequestEvent('opened', 'fork/storefront');
      const run = await preview({ access_token: '' }, { event });
      expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'skipped' } });
      expect(run.log).toContain('::notice title=Nothing was deployed');
      expect(run.log).not.toContain('::error');
      expect(sandbox.requests).toEqual([]);
    });
  });

  test.each([true, false])(
    'is deployed by the run that follows, to the pull request that GitHub names (by its commit: %s)',
    async (knowsForkCommits) => {
      await inThisProcess({ switches: { github: { knowsForkCommits } } }, async (stage) => {
        const { sandbox, preview, comments } = stage;
        const headSha = 'beef000000000000000000000000000000000008';
        sandbox.github.addPull({ number: 8, headSha, headLabel: 'fork:production' });
        const { workflow_run: of } = followed.event as { workflow_run: object };
        const event = { ...followed.event, workflow_run: { ...of, head_sha: headSha } };
        const run = await preview({}, { ...followed, event });
        expect(run).toMatchObject({ exitCode: 0, outputs: { environment: 'preview/pr-8' } });
        expect(sandbox.github.deployments()).toMatchObject([{ ref: headSha, transient: true }]);
        expect(sandbox.github.comments(8)).toHaveLength(1);
        expect(comments()).toEqual([]);
      });
    },
  );

  test.each([
    ['its pull request is closed', { state: 'closed' }],
    [
      'its pull request has another commit',
      { headSha: 'beef000000000000000000000000000000000009' },
    ],
  ] as const)('is not deployed by the run that follows when %s', async (_, change) => {
    await inThisProcess({}, async ({ sandbox, preview }) => {
      sandbox.github.setPull(PULL, change);
      const run = await preview({}, followed);
      expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'skipped' } });
      expect(sandbox.deployments()).toEqual([]);
    });
  });

  test('cannot choose the environment by the name of its branch while GitHub is down', async () => {
    await inThisProcess({}, async ({ preview }) => {
      const env = { ...followed.env, GITHUB_API_URL: 'http://127.0.0.1:9' };
      const run = await preview({}, { ...followed, env });
      expect(run.outputs['environment']).toBe(`preview/${HEAD_SHA.slice(0, 7)}`);
    });
  });
});

describe('skip_unchanged', () => {
  const skip = { skip_unchanged: 'true' };

  test('deploys nothing when content and configuration are the same', async () => {
    await inThisProcess({}, async ({ sandbox, preview, states }) => {
      const first = await preview(skip);
      const second = await preview(skip, { runId: 21 });
      expect(first.outputs['status']).toBe('completed');
      expect(second).toMatchObject({ exitCode: 0, outputs: { status: 'unchanged' } });
      expect(second.outputs).toMatchObject({
        url: expect.stringContaining(first.outputs['url'] ?? 'no url'),
        github_deployment_id: first.outputs['github_deployment_id'],
      });
      expect(sandbox.deployments()).toHaveLength(1);
      expect(states()).toEqual([['in_progress', 'success']]);
    });
  });

  test.each([
    ['a variable', { environment_variables: 'PUBLIC_NAME=other' }],
    ['a secret', { secrets: 'AUTH_SECRET=another' }],
    ['the kind of a variable', { environment_variables: '', secrets: 'PUBLIC_NAME=shown' }],
  ])('deploys when %s has changed', async (_, change) => {
    await inThisProcess({}, async ({ sandbox, preview }) => {
      await preview(skip);
      expect((await preview({ ...skip, ...change })).outputs['status']).toBe('completed');
      expect(sandbox.deployments()).toHaveLength(2);
    });
  });

  test('deploys when a file has changed', async () => {
    await inThisProcess({}, async ({ folder, preview }) => {
      await preview(skip);
      await writeFile(join(folder, '.bigcommerce/dist/assets/new.txt'), 'new');
      expect((await preview(skip)).outputs['status']).toBe('completed');
    });
  });

  test('deploys after a deployment of which nobody knows how it ended', async () => {
    await inThisProcess({}, async ({ sandbox, preview }) => {
      await preview(skip);
      sandbox.set({ holdAt: 'processing' });
      const lost = await preview({ ...skip, secrets: 'A_SECRET=other', timeout_minutes: '0.1' });
      expect(lost.outputs['status']).toBe('timed_out');
      sandbox.set({ holdAt: undefined });
      expect((await preview(skip)).outputs['status']).toBe('completed');
    });
  });

  test('deploys when GitHub cannot be asked', async () => {
    await inThisProcess({}, async ({ sandbox, preview }) => {
      await preview(skip);
      sandbox.script('GET /repo/deployments', [{ kind: 'answer', status: 404, times: Infinity }]);
      expect((await preview(skip)).outputs['status']).toBe('completed');
    });
  });

  test('leaves nothing in the payload that a value could be guessed from', async () => {
    await inThisProcess({}, async (one) => {
      await one.preview();
      await inThisProcess({}, async (other) => {
        await other.preview();
        const digests = [one, other].map(({ sandbox }) => {
          const { payload } = sandbox.github.deployments()[0] ?? {};
          return (payload as Record<string, string>)['configuration_digest'];
        });
        expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
        // The same configuration, with another access token as the key.
        expect(digests[0]).not.toBe(digests[1]);
      });
    });
  });
});

describe('the list of artifacts to attest', () => {
  test('gets the path of the artifact, when the runner keeps one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-list-'));
    const list = join(folder, 'list');
    await writeFile(list, '/one/before\n');
    await inThisProcess({}, async ({ preview }) => {
      const run = await preview({}, { env: { GITHUB_ARTIFACTS: list } });
      expect(await readFile(list, 'utf8')).toBe(
        `/one/before\n${run.outputs['artifact_path'] ?? 'no path'}\n`,
      );
    });
    await rm(folder, { recursive: true });
  });
});
