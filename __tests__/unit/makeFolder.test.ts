import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { packSource } from '../../src/build/packSource.ts';
import { diskFiles } from '../../src/store/file/storeFiles.ts';
import { actionsRunner } from '../../src/github/runner/actionsRunner.ts';
import { makeFolder, makeTemporaryFolder } from '../../src/files/makeFolder.ts';
import { asOrdinaryUser, testOnLinux } from './build/folder/folder.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'commerce-deploy-make-'));
  writeFileSync(join(folder, 'file'), '');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('makeFolder', () => {
  test('makes what is missing, and leaves what is there', async () => {
    await makeFolder(join(folder, 'a/b/c'));
    await makeFolder(join(folder, 'a/b'));
    expect(existsSync(join(folder, 'a/b/c'))).toBe(true);
  });

  testOnLinux('fails at once below /proc, where Node.js tries without end', async () => {
    await expect(makeFolder('/proc/commerce/deploy')).rejects.toThrow('ENOENT');
  });
});

describe('the folder for temporary files', () => {
  test('is made when it is missing, and what is made in it has an absolute path', async () => {
    const made = await makeTemporaryFolder(join(folder, 'not/yet'));
    expect(dirname(made)).toBe(join(folder, 'not/yet'));
    expect(existsSync(made)).toBe(true);
  });

  testOnLinux('is for the owner only, and so are the files in it', async () => {
    const modeOf = (path: string): number => statSync(path).mode & 0o777;
    const before = process.umask(0);
    try {
      const plan = await diskFiles.writePlan('{}', join(folder, 'plans'));
      expect([modeOf(dirname(plan)), modeOf(plan)]).toEqual([0o700, 0o600]);
      const outputPath = join(folder, 'a.zip');
      const { signal } = new AbortController();
      const source = { kind: 'folder', files: [], emptyFolders: ['empty/'] } as const;
      await packSource(source, { outputPath, enforceLimits: false, signal });
      expect(modeOf(outputPath)).toBe(0o600);
    } finally {
      process.umask(before);
    }
  });

  test.each(['', ' ', undefined])('is the system’s own when RUNNER_TEMP is %j', (RUNNER_TEMP) => {
    expect(actionsRunner({ RUNNER_TEMP }).temporaryFolder).toBe(tmpdir());
  });

  test('is absolute even when RUNNER_TEMP is not', () => {
    expect(isAbsolute(actionsRunner({ RUNNER_TEMP: 'temp' }).temporaryFolder)).toBe(true);
  });

  test('that is a file is an error in one sentence', async () => {
    await expect(makeTemporaryFolder(join(folder, 'file'))).rejects.toMatchObject({
      code: 'input',
      message: `The folder for temporary files, ${join(folder, 'file')}, cannot be used (it is not a folder).`,
    });
  });

  testOnLinux('that cannot be written or made is an error in one sentence', async () => {
    await expect(makeTemporaryFolder('/proc/temp')).rejects.toMatchObject({ code: 'input' });
    await asOrdinaryUser(async () => {
      await expect(makeTemporaryFolder(folder)).rejects.toMatchObject({
        message: expect.stringMatching(/cannot be used \(permission denied, EACCES\)\.$/),
      });
    });
  });
});
