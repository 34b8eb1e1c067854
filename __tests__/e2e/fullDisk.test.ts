// The bundled actions on a disk without room: /dev/full refuses every write, as such a disk does.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect } from '@jest/globals';
import { withPullRequest } from '../support/runs/gitHubRuns.ts';
import { withListStage } from '../support/runs/listRuns.ts';
import { runAction } from '../support/runs/runAction.ts';
import { withStoreRuns } from '../support/runs/storeRuns.ts';
import { withTeardownStage } from '../support/runs/teardownRuns.ts';
import { testOnLinux } from '../unit/build/folder/folder.ts';

const FULL = '/dev/full';
const noRoom = { GITHUB_OUTPUT: FULL, GITHUB_STEP_SUMMARY: FULL } as const;
const WARNING =
  /^::warning title=Not everything could be written::Could not write GITHUB_OUTPUT .*ENOSPC/gm;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commerce-deploy-full-'));
  writeFileSync(join(folder, 'worker.js'), 'export default {}');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a full disk', () => {
  testOnLinux('does not change how a deployment ends, and GitHub gets the end', async () => {
    await withPullRequest({}, async ({ preview, sandbox, states }) => {
      const run = await preview({}, { env: noRoom });
      expect(run.exitCode).toBe(0);
      expect(run.log.match(WARNING)).toHaveLength(1);
      expect(run.log).toMatch(/^::warning title=No job summary::/m);
      expect(run.log).toMatch(/^Deployed .* to preview\/pr-\d+ in /m);
      expect(states()).toEqual([['in_progress', 'success']]);
      expect(sandbox.deployments()).toHaveLength(1);
    });
  });

  testOnLinux(
    'at the very beginning ends the step before anything is written, for the post step would deploy again',
    async () => {
      await withPullRequest({}, async ({ preview, sandbox }) => {
        const run = await preview({}, { env: { GITHUB_STATE: FULL } });
        expect(run).toMatchObject({
          exitCode: 1,
          outputs: { status: 'failed', error_code: 'input' },
        });
        expect(run.log.match(/^::error /gm)).toHaveLength(1);
        expect(run.log).not.toContain('Bug in commerce-deploy');
        expect(sandbox.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
      });
    },
  );

  testOnLinux('does not change how packaging ends', async () => {
    const run = await runAction('package', { env: noRoom, inputs: { path: folder } });
    expect(run.exitCode).toBe(0);
    expect(run.log.match(WARNING)).toHaveLength(1);
  });

  testOnLinux('does not change how a list ends', async () => {
    await withListStage({}, async ({ listProjects }) => {
      expect((await listProjects({}, { env: noRoom })).exitCode).toBe(0);
    });
  });

  testOnLinux('does not change how a teardown ends', async () => {
    await withTeardownStage({}, async ({ removeDeployment, addDeployment, sandbox }) => {
      await addDeployment();
      const run = await removeDeployment({ deployment_key: 'pr-7' }, { env: noRoom });
      expect(run.exitCode).toBe(0);
      expect(sandbox.connect.deployments()).toEqual([]);
    });
  });

  testOnLinux('does not change how a plan ends', async () => {
    await withStoreRuns({}, async ({ plan, writeStore }) => {
      await writeStore('version: 1\nlocations: []\n');
      expect((await plan({}, { env: noRoom })).exitCode).toBe(0);
    });
  });

  testOnLinux('leaves no half of an output, which would fail the step', () => {
    const output = join(folder, 'output');
    const full = 'x=1\n'.repeat(250);
    writeFileSync(output, full);
    const script = fileURLToPath(new URL('../../dist/package/index.js', import.meta.url));
    // No file may be longer than a kilobyte, and whoever tries is told.
    const command = `trap '' XFSZ; ulimit -f 1; exec "$0" "$1"`;
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/worker.js'), '1');
    const run = spawnSync('bash', ['-c', command, process.execPath, script], {
      env: { GITHUB_OUTPUT: output, RUNNER_TEMP: folder, INPUT_PATH: join(folder, 'dist') },
      encoding: 'utf8',
    });
    expect(run.stdout).toMatch(/^::warning title=Not everything could be written::.*EFBIG/m);
    expect(run.status).toBe(0);
    expect(statSync(output).size).toBe(full.length);
    expect(readFileSync(output, 'utf8')).toBe(full);
  });
});

describe('a log that nobody reads any more', () => {
  testOnLinux('does not change how a deployment ends', async () => {
    await withPullRequest({}, async ({ preview, states }) => {
      const run = await preview({}, { stopsReading: true });
      expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'completed' } });
      expect(states()).toEqual([['in_progress', 'success']]);
    });
  });
});
