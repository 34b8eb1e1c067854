import {
  appendFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { readdir, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ActionError } from '../../../../src/errors/actionError.ts';
import { listOpenFiles, makeFolder, testOnLinux } from '../folder/folder.ts';
import { check, noise, pack } from './pack.ts';

/** Packages a folder of which something changes when the first bytes have been read. */
async function packWhile(folder: string, change: () => void): Promise<unknown> {
  const source = await check(folder);
  let isFirst = true;
  const onProgress = (): void => {
    if (isFirst) change();
    isFirst = false;
  };
  return pack(source, { onProgress }).catch((error: unknown) => error);
}

describe('packSource when a file is no longer what was checked', () => {
  const build = { 'assets/a.bin': noise(600_000), 'assets/b.js': 'let b', 'worker.js': 'w' };
  const change: Readonly<Record<string, (folder: string) => void>> = {
    'grows later': (folder) => {
      appendFileSync(join(folder, 'worker.js'), 'more');
    },
    'shrinks later': (folder) => {
      truncateSync(join(folder, 'worker.js'), 0);
    },
    'is rewritten with the same size': (folder) => {
      writeFileSync(join(folder, 'worker.js'), 'x');
    },
    'is replaced by a link to its twin': (folder) => {
      renameSync(join(folder, 'worker.js'), join(folder, 'twin.js'));
      symlinkSync('twin.js', join(folder, 'worker.js'));
    },
  };

  test.each(Object.keys(change))('names a file that %s', async (name) => {
    const folder = await makeFolder(build);
    // Far enough back that a write shows, however coarse the clock of the file system is.
    await utimes(join(folder, 'worker.js'), 1, 1);
    expect(await packWhile(folder, () => change[name]?.(folder))).toMatchObject({
      code: 'artifact',
      message: 'worker.js changed while it was packaged.',
      hint: expect.any(String),
    });
  });

  test.each([
    [
      'grows',
      (path: string) => {
        appendFileSync(path, 'more');
      },
    ],
    [
      'shrinks',
      (path: string) => {
        truncateSync(path, 300_000);
      },
    ],
  ])('names a file that %s while it is read', async (_, change) => {
    const folder = await makeFolder(build);
    const error = await packWhile(folder, () => {
      change(join(folder, 'assets/a.bin'));
    });
    expect(error).toMatchObject({
      code: 'artifact',
      message: 'assets/a.bin changed while it was packaged.',
    });
  });

  test('names a file that vanished', async () => {
    const folder = await makeFolder(build);
    const error = await packWhile(folder, () => {
      rmSync(join(folder, 'assets/b.js'));
    });
    expect(error).toBeInstanceOf(ActionError);
    expect(error).toMatchObject({
      code: 'artifact',
      message: 'assets/b.js vanished while it was packaged.',
    });
  });

  testOnLinux('leaves neither a file nor an open handle', async () => {
    const folder = await makeFolder(build);
    const output = await makeFolder();
    const source = await check(folder);
    await unlink(join(folder, 'worker.js'));
    const outputPath = join(output, 'artifact.zip');
    await expect(pack(source, { outputPath })).rejects.toThrow('worker.js vanished');
    expect(await readdir(output)).toEqual([]);
    expect(await listOpenFiles(folder)).toEqual([]);
    expect(await listOpenFiles(output)).toEqual([]);
  });
});
