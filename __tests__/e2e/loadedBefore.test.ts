// Each run loses all files of its bundle when its create call arrives: whatever comes after it has to be loaded by then.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { withPullRequest } from '../support/runs/gitHubRuns.ts';
import type { GitHubStage, PreviewOptions } from '../support/runs/gitHubRuns.ts';
import { buildZip, sha256, withKeptStage, wrap } from '../support/runs/keptRuns.ts';
import type { KeptStage } from '../support/runs/keptRuns.ts';
import { runAction } from '../support/runs/runAction.ts';
import type { ActionRun } from '../support/runs/runAction.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Runs from a copy of the bundles, which is deleted as soon as the platform has one more create call. */
async function withoutFiles(
  { requests }: Pick<Sandbox, 'requests'>,
  start: (bundles: string) => Promise<ActionRun>,
): Promise<{ readonly run: ActionRun; readonly isDeleted: boolean }> {
  const bundles = await mkdtemp(join(tmpdir(), 'commerce-deploy-bundles-'));
  await cp(dist, bundles, { recursive: true });
  const creations = (): number =>
    requests.filter(
      ({ method, host, path }) =>
        method === 'POST' && host !== 'github' && path.endsWith('/deployments'),
    ).length;
  const before = creations();
  let isDeleted = false;
  const watch = setInterval(() => {
    if (creations() === before || isDeleted) return;
    isDeleted = true;
    void rm(bundles, { recursive: true, force: true });
  }, 1);
  try {
    return { run: await start(bundles), isDeleted };
  } finally {
    clearInterval(watch);
    await rm(bundles, { recursive: true, force: true });
  }
}

function previewWithoutFiles(
  { sandbox, preview }: GitHubStage,
  options: PreviewOptions = {},
): ReturnType<typeof withoutFiles> {
  return withoutFiles(sandbox, (bundles) =>
    preview({ health_check: '/' }, { ...options, bundles }),
  );
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

  test('goes back to the build before, whose zip it reads', async () => {
    let bundles: string | undefined;
    const start: typeof runAction = (action, options) =>
      runAction(action, { ...options, ...(bundles !== undefined && { bundles }) });
    const build = await mkdtemp(join(tmpdir(), 'commerce-deploy-build-'));
    await mkdir(join(build, 'assets'));
    await writeFile(join(build, 'worker.js'), 'export default {};\n');
    await writeFile(join(build, 'assets/index.html'), '<h1>second</h1>\n');
    const stage = async ({ sandbox, run, served }: KeptStage): Promise<void> => {
      const first = buildZip('first');
      sandbox.github.addTag('v1', 'a1'.repeat(20));
      sandbox.github.addArtifact({ runId: 41, name: 'storefront', bytes: wrap(first) });
      await run('deploy', {
        ...{ path: 'artifact:41/storefront', artifact_sha256: sha256(first), ref: 'v1' },
      });
      // What GitHub recorded in the same second could be newer.
      sandbox.github.ageDeployments(60_000);
      const back = await withoutFiles(sandbox, (folder) => {
        bundles = folder;
        const inputs = { path: build, health_check: '/', health_check_text: 'first' };
        return run('deploy', { ...inputs, on_unhealthy: 'rollback', timeout_minutes: '0.3' }, 43);
      });
      expect(back.isDeleted).toBe(true);
      expect(back.run.log).not.toContain('Bug in');
      expect(back.run.outputs).toMatchObject({ status: 'rolled_back' });
      expect(await served()).toContain('<h1>first</h1>');
    };
    await withKeptStage({}, stage, start);
    await rm(build, { recursive: true });
  });
});
