// Each run loses all files of its bundle when its create call arrives: whatever comes after it has to be loaded by then.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { withPullRequest } from '../support/gitHubRuns.ts';
import type { GitHubStage, PreviewOptions } from '../support/gitHubRuns.ts';
import type { ActionRun } from '../support/runAction.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Runs a preview from a copy of the bundles, which is deleted as soon as the platform has the create call. */
async function previewWithoutFiles(
  { sandbox, preview }: GitHubStage,
  options: PreviewOptions = {},
): Promise<{ readonly run: ActionRun; readonly isDeleted: boolean }> {
  const bundles = await mkdtemp(join(tmpdir(), 'commerce-deploy-bundles-'));
  await cp(dist, bundles, { recursive: true });
  let isDeleted = false;
  const watch = setInterval(() => {
    const isCreated = sandbox.requests.some(
      ({ method, host, path }) =>
        method === 'POST' && host !== 'github' && path.endsWith('/deployments'),
    );
    if (!isCreated || isDeleted) return;
    isDeleted = true;
    void rm(bundles, { recursive: true, force: true });
  }, 1);
  try {
    const run = await preview({ health_check: '/' }, { ...options, bundles });
    return { run, isDeleted };
  } finally {
    clearInterval(watch);
    await rm(bundles, { recursive: true, force: true });
  }
}

describe('a run whose files are gone once the platform has its create call', () => {
  test.each([
    ['completes', {}, 0, 'completed', ['in_progress', 'success'], '### Deployed'],
    ['fails', { failure: { code: 50 } }, 1, 'failed', ['in_progress', 'failure'], '### '],
  ] as const)(
    '%s, and reports it to GitHub and in the summary',
    async (_, switches, exitCode, status, states, heading) => {
      await withPullRequest({ switches }, async (stage) => {
        const { run, isDeleted } = await previewWithoutFiles(stage);
        expect(isDeleted).toBe(true);
        expect(run).toMatchObject({ exitCode, outputs: { status } });
        expect(run.log).not.toContain('Bug in');
        expect(run.summary).toContain('### ');
        expect(stage.states()).toEqual([states]);
        expect(stage.comments()[0]).toContain(heading);
      });
    },
  );

  test('is cancelled, and closes its deployment and its comment', async () => {
    await withPullRequest({ switches: { holdAt: 'processing' } }, async (stage) => {
      let isSent = false;
      const { run, isDeleted } = await previewWithoutFiles(stage, {
        speed: 1,
        onLog: (log, kill) => {
          if (isSent || !/^processing/m.test(log)) return;
          isSent = true;
          kill('SIGTERM');
        },
      });
      expect(isDeleted).toBe(true);
      expect(run).toMatchObject({ exitCode: 1, outputs: { status: 'cancelled' } });
      expect(run.log).not.toContain('Bug in');
      expect(stage.states()).toEqual([['in_progress', 'error']]);
      expect(stage.comments()[0]).toContain('### Cancelled');
    });
  });
});
