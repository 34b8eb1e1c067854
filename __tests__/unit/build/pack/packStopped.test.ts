import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { platformLimits } from '../../../../src/build/check/platformLimits.ts';
import type { ArtifactSource } from '../../../../src/build/source.ts';
import { writeZip } from '../../../../src/build/zip/writeZip.ts';
import { listOpenFiles, makeFolder, never, SMALL_BUILD, testOnLinux } from '../folder/folder.ts';
import { check, noise, pack } from './pack.ts';

describe('packSource with limits', () => {
  const limits = { ...platformLimits, zipMB: 1 };

  /** A checked build whose zip is larger than 1 MiB. */
  async function checkLarge(): Promise<ArtifactSource> {
    const assets = Object.fromEntries(
      Array.from({ length: 3 }, (_, index) => [`assets/${String(index)}.png`, noise(400_000)]),
    );
    return check(await makeFolder({ ...SMALL_BUILD, ...assets }));
  }

  test('refuses a zip that is too large, and removes it', async () => {
    const output = await makeFolder();
    const outputPath = join(output, 'artifact.zip');
    await expect(pack(await checkLarge(), { outputPath, limits })).rejects.toMatchObject({
      code: 'artifact',
      message: expect.stringMatching(
        /^The limit of 1 MB for the zip is exceeded: 1,2\d\d,\d+ bytes\.$/,
      ),
      hint: expect.stringContaining('enforce_limits'),
    });
    expect(await readdir(output)).toEqual([]);
  });

  test('packs a zip that is a little too large again with more effort, once, and says so', async () => {
    const lines = Array.from({ length: 60_000 }, (_, n) => `line ${String(n * 7919)} of a map\n`);
    const source = await check(
      await makeFolder({ ...SMALL_BUILD, 'assets/a.txt': lines.join('') }),
    );
    const { artifact: usual } = await pack(source);
    const best = await pack(source, {
      limits: { ...platformLimits, zipMB: 0.000_1 },
      enforceLimits: false,
    });
    expect(best.artifact.size).toBe(usual.size);
    const limits = { ...platformLimits, zipMB: (usual.size - 1) / 1_048_576 };
    const again: number[] = [];
    const output = await makeFolder();
    const outputPath = join(output, 'artifact.zip');
    const onAgain = (bytes: number): void => {
      again.push(bytes);
    };
    const { artifact } = await pack(source, { outputPath, limits, onAgain });
    expect(again).toEqual([usual.size]);
    expect(artifact.size).toBeLessThan(usual.size);
    expect(artifact.contentSha256).toBe(usual.contentSha256);
    expect((await stat(artifact.path)).size).toBe(artifact.size);
    expect(await readdir(output)).toEqual(['artifact.zip']);
  });

  test('only warns while limits are not enforced', async () => {
    const loose = { limits, enforceLimits: false };
    const { artifact, warnings } = await pack(await checkLarge(), loose);
    expect(warnings).toEqual([expect.stringMatching(/^The limit of 1 MB for the zip is exceeded/)]);
    expect((await stat(artifact.path)).size).toBe(artifact.size);
  });
});

describe('packSource when it is stopped', () => {
  testOnLinux.each([
    ['deflates', 'assets/a.bin'],
    // After the worker, so that nothing is waited for.
    ['stores', 'z/a.png'],
  ])('throws the reason at once and leaves nothing behind while it %s', async (_, name) => {
    const folder = await makeFolder({ ...SMALL_BUILD, [name]: noise(12_000_000) });
    const output = await makeFolder();
    const abort = new AbortController();
    const reason = new Error('stopped');
    let begunToStop = false;
    let doneAtStop = 0;
    let done = 0;
    const packing = pack(await check(folder), {
      outputPath: join(output, 'artifact.zip'),
      signal: abort.signal,
      onProgress: ({ doneBytes }) => {
        done = doneBytes;
        if (doneBytes < 4_000_000 || begunToStop) return;
        begunToStop = true;
        setTimeout(() => {
          doneAtStop = done;
          abort.abort(reason);
        }, 1);
      },
    });
    await expect(packing).rejects.toBe(reason);
    expect(done - doneAtStop).toBeLessThan(4_000_000);
    expect(await readdir(output)).toEqual([]);
    expect(await listOpenFiles(folder)).toEqual([]);
    expect(await listOpenFiles(output)).toEqual([]);
  });

  test('does not begin', async () => {
    const output = await makeFolder();
    const reason = new Error('stopped');
    const options = { outputPath: join(output, 'a.zip'), signal: AbortSignal.abort(reason) };
    await expect(pack(await check(await makeFolder(SMALL_BUILD)), options)).rejects.toBe(reason);
    expect(await readdir(output)).toEqual([]);
  });

  test('ends when the disk refuses, instead of waiting for it', async () => {
    const folder = await makeFolder({ ...SMALL_BUILD, 'assets/a.bin': noise(5_000_000) });
    const source = await check(folder);
    const handle = await open(join(folder, 'worker.js'), 'r');
    const writing =
      source.kind === 'folder' &&
      writeZip(source, { handle, signal: never, onBytes: () => undefined });
    await expect(writing).rejects.toMatchObject({ code: 'EBADF' });
    await handle.close();
  });
});
