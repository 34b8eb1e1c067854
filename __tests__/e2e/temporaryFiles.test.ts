import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { withDeployStage } from '../support/runs/deployRuns.ts';
import { withStoreRuns } from '../support/runs/storeRuns.ts';

const testOnUnix = process.platform === 'win32' ? test.skip : test;

/** Runs a body with a folder in the place of the job's own for temporary files. */
async function withTemporaryFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-temporary-'));
  try {
    await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function modeOf(path: string): Promise<number> {
  return (await stat(path)).mode & 0o777;
}

describe('a deployment', () => {
  testOnUnix('leaves its artifact, readable by nobody else, and nothing but that', async () => {
    await withTemporaryFolder(async (folder) => {
      await withDeployStage({}, async ({ deploy }) => {
        const list = join(folder, 'artifacts');
        await writeFile(list, '');
        const env = { RUNNER_TEMP: folder, GITHUB_ARTIFACTS: list };
        const run = await deploy({ health_check: '/' }, { env });
        const path = run.outputs['artifact_path'] ?? '';
        expect(run.outputs['status']).toBe('completed');
        // Later steps attest it or keep it; the runner empties the folder after the job.
        expect(await readFile(list, 'utf8')).toBe(`${path}\n`);
        expect((await filesIn(folder)).filter((file) => file !== list)).toEqual([path]);
        expect(await modeOf(path)).toBe(0o600);
        expect(await modeOf(join(path, '..'))).toBe(0o700);
      });
    });
  });

  test('of a build that cannot be deployed leaves nothing behind', async () => {
    await withTemporaryFolder(async (folder) => {
      await withDeployStage({}, async ({ deploy }) => {
        const run = await deploy({ path: '.' }, { env: { RUNNER_TEMP: folder } });
        expect(run.outputs['status']).toBe('failed');
        expect(await filesIn(folder)).toEqual([]);
      });
    });
  });
});

testOnUnix('a plan of a store is readable by nobody else', async () => {
  await withTemporaryFolder(async (folder) => {
    await withStoreRuns({}, async ({ plan }) => {
      const run = await plan({}, { env: { RUNNER_TEMP: folder } });
      const path = run.outputs['plan_path'] ?? '';
      expect(await filesIn(folder)).toEqual([path]);
      expect(await modeOf(path)).toBe(0o600);
    });
  });
});
