import { describe, expect, test } from '@jest/globals';
import { PULL, pullRequestEvent } from '../../support/pullRequestEvent.ts';
import type { ActionOptions } from '../../support/runs/runAction.ts';
import { runHere } from '../../support/runs/runHere.ts';
import { withStoreRuns } from '../../support/runs/storeRuns.ts';
import type { StoreRuns } from '../../support/runs/storeRuns.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withStoreRuns = (options, body) =>
  withStoreRuns(options, body, runHere);

/** Adds the pull request, and returns how a run for it is started. */
function forPullRequest({ sandbox }: StoreRuns, runId = 20): ActionOptions {
  return {
    event: pullRequestEvent('synchronize'),
    env: {
      ...sandbox.github.env,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_RUN_ID: String(runId),
    },
  };
}

describe('the plan on a pull request', () => {
  test('is one comment, updated with each run', async () => {
    await withStoreRuns({}, async (runs) => {
      const { sandbox, plan, writeStore, readStore } = runs;
      sandbox.github.addPull({ number: PULL });
      const github = { github_token: sandbox.github.token };
      expect((await plan(github, forPullRequest(runs))).exitCode).toBe(0);
      const [first] = sandbox.github.comments(PULL).map(({ body }) => body);
      expect(first).toContain('### Plan for store ');
      expect(first).toContain('to create');
      await writeStore((await readStore()).replace('label:', 'label: <b>@octocat</b>'));
      expect((await plan(github, forPullRequest(runs, 21))).exitCode).toBe(0);
      const comments = sandbox.github.comments(PULL).map(({ body }) => body);
      expect(comments).toHaveLength(1);
      expect(comments[0]).not.toBe(first);
      expect(comments[0]).not.toMatch(/(?<!\\)<b>|@octocat/);
    });
  });

  test('says that there is nothing to change only where there was a plan before', async () => {
    await inThisProcess({}, async (runs) => {
      const { sandbox, plan, apply } = runs;
      const comments = (): string[] => sandbox.github.comments(PULL).map(({ body }) => body);
      sandbox.github.addPull({ number: PULL });
      const github = { github_token: sandbox.github.token };
      expect((await apply()).exitCode).toBe(0);
      await plan(github, forPullRequest(runs));
      expect(comments()).toEqual([]);
      await plan({ ...github, pr_comment: 'false' }, forPullRequest(runs));
      expect(comments()).toEqual([]);
    });
  });

  test('is planned although GitHub refuses the comment, with one warning', async () => {
    await inThisProcess({}, async (runs) => {
      const { sandbox, plan } = runs;
      sandbox.github.addPull({ number: PULL });
      sandbox.set({ github: { permissions: {} } });
      const run = await plan({ github_token: sandbox.github.token }, forPullRequest(runs));
      expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'planned' } });
      expect(run.log.match(/^::warning.*GitHub/gm)).toHaveLength(1);
    });
  });
});
