import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { firstCommands } from '../../../src/github/runner/firstCommands.ts';
import { runnerFiles } from '../../../src/github/runner/runnerFiles.ts';

describe('the list of products', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-list-'));
    await writeFile(join(folder, 'list'), '');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const [workspace, temporary] = [join(tmpdir(), 'work', 'shop'), join(tmpdir(), 'work', '_temp')];

  async function listed(path: string, env: Readonly<Record<string, string>>): Promise<string> {
    const list = join(folder, 'list');
    const writing = { warn: () => undefined, commands: () => firstCommands };
    await runnerFiles({ ...env, GITHUB_ARTIFACTS: list }, writing).product(path);
    return readFile(list, 'utf8');
  }

  test.each([
    ['the workspace', join(workspace, 'out', 'site.zip')],
    ['the job’s temporary files', join(temporary, '..site.zip')],
  ])('has what is in %s, which the runner sees in every job', async (_, path) => {
    const env = { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary };
    expect(await listed(path, env)).toBe(`${path}\n`);
  });

  test.each([
    ['beside them', join(tmpdir(), 'work', 'site.zip')],
    ['in a folder whose name only begins like theirs', join(`${workspace}-two`, 'site.zip')],
  ])('does not have what is %s: in a container the runner fails the step', async (_, path) => {
    const env = { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary };
    expect(await listed(path, env)).toBe('');
    expect(await listed(path, {})).toBe('');
  });
});
