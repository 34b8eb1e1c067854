import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkOutput } from '../../../src/package/checkOutput.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-output-'));
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'taken.zip'), 'x');
  await symlink('nowhere', join(folder, 'dangling.zip'));
  await symlink('dist', join(folder, 'link'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const check = (output: string | undefined, path = 'dist'): Promise<readonly string[]> =>
  checkOutput({ folder, path, output });

describe('checkOutput', () => {
  test.each([[undefined], ['site.zip'], ['new/folder/site.zip'], ['dist.zip'], ['..site.zip']])(
    'takes %s',
    async (output) => {
      expect(await check(output)).toEqual([]);
    },
  );

  test.each([
    ['taken.zip', 'already exists and is not overwritten'],
    ['dist', 'already exists and is not overwritten'],
    ['dangling.zip', 'already exists and is not overwritten'],
    ['taken.zip/site.zip', 'cannot be written'],
    ['dist/site.zip', 'is inside the packaged folder'],
    ['dist/a/b/site.zip', 'is inside the packaged folder'],
    ['link/site.zip', 'is inside the packaged folder'],
  ])('refuses %s', async (output, reason) => {
    const [fault = '', ...more] = await check(output);
    expect(fault).toContain(`output: ${output} ${reason}`);
    expect(fault).toMatch(/Accepted: the path of a new file/);
    expect(more).toEqual([]);
  });

  test('refuses any place when the build is a zip already', async () => {
    expect(await check('copy.zip', 'taken.zip')).toEqual([
      expect.stringContaining('path is already a zip'),
    ]);
  });

  test('leaves a build that is not there to the check of the build', async () => {
    expect(await check('site.zip', 'missing')).toEqual([]);
  });
});
