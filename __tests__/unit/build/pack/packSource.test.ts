import { createHash } from 'node:crypto';
import { readdir, readFile, stat, symlink, unlink, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { packSource } from '../../../../src/build/packSource.ts';
import type { PackProgress } from '../../../../src/build/packSource.ts';
import type { ArtifactSource } from '../../../../src/build/source.ts';
import { rawZip } from '../../../support/rawZip.ts';
import { makeFolder, never, read, SMALL_BUILD, testOnUnix } from '../folder/folder.ts';
import { check, noise, pack, unpack } from './pack.ts';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('packSource with a folder', () => {
  test('puts everything below output/, sorted by UTF-8 bytes, with one time and mode', async () => {
    const folder = await makeFolder({
      ...SMALL_BUILD,
      '.well-known/x': 'dot',
      'assets/\u00fc \u{1f600}.txt': 'name',
      'assets/\uff5e': '',
      empty: null,
      'a/b/c': null,
    });
    const { artifact, warnings } = await pack(await check(folder));
    const entries = await unpack(artifact.path);
    expect(
      entries.map(({ name, content }) => [name, Buffer.from(content, 'base64').toString()]),
    ).toEqual([
      ['output/.well-known/x', 'dot'],
      ['output/a/b/c/', ''],
      ['output/assets/a.css', 'a{}'],
      ['output/assets/\u00fc \u{1f600}.txt', 'name'],
      ['output/assets/\uff5e', ''],
      ['output/empty/', ''],
      ['output/worker.js', 'export default {}'],
    ]);
    for (const { name, mode, dosTime, extra } of entries) {
      expect(mode).toBe(name.endsWith('/') ? 0o040755 : 0o100644);
      expect(dosTime).toEqual([(1 << 5) | 1, 12 << 11]);
      expect(extra).toBe(0);
    }
    expect(warnings).toEqual([]);
  });

  test('tells the facts of the zip', async () => {
    const { artifact } = await pack(await check(await makeFolder(SMALL_BUILD)));
    const bytes = await readFile(artifact.path);
    const line = (text: string, name: string): string => `${sha256(Buffer.from(text))}  ${name}\n`;
    expect(artifact).toEqual({
      path: expect.stringMatching(/artifact\.zip$/),
      sha256: sha256(bytes),
      size: bytes.length,
      files: 2,
      unzippedSize: 20,
      contentSha256: sha256(
        Buffer.from(line('a{}', 'assets/a.css') + line('export default {}', 'worker.js')),
      ),
      contents: [
        { name: 'assets/a.css', sha256: sha256(Buffer.from('a{}')), size: 3 },
        { name: 'worker.js', sha256: sha256(Buffer.from('export default {}')), size: 17 },
      ],
    });
  });

  test('makes what readSource takes, with the same content digest', async () => {
    const folder = await makeFolder({ ...SMALL_BUILD, 'empty/deep': null });
    const { artifact } = await pack(await check(folder));
    const { source, faults } = await read(artifact.path, { expectedSha256: artifact.sha256 });
    expect(faults).toEqual([]);
    expect(source).toMatchObject(artifact);
  });

  testOnUnix('packages the files behind links', async () => {
    const folder = await makeFolder({ 'real/worker.js': 'w', 'real/x/y': 'y' });
    await symlink('real/worker.js', join(folder, 'worker.js'));
    await symlink('real/x', join(folder, 'x'));
    const { artifact } = await pack(await check(folder));
    expect((await unpack(artifact.path)).map(({ name }) => name)).toEqual([
      'output/real/worker.js',
      'output/real/x/y',
      'output/worker.js',
      'output/x/y',
    ]);
  });

  testOnUnix('lets only the owner read the zip', async () => {
    const { artifact } = await pack(await check(await makeFolder(SMALL_BUILD)));
    expect((await stat(artifact.path)).mode & 0o777).toBe(0o600);
  });

  test('names the zip after its content when asked to, so that no other build has the name', async () => {
    const names = async (content: string): Promise<[string, string]> => {
      const source = await check(await makeFolder({ ...SMALL_BUILD, 'assets/x': content }));
      const { artifact } = await pack(source, { namesByContent: true });
      expect(await readdir(dirname(artifact.path))).toEqual([basename(artifact.path)]);
      return [basename(artifact.path), `artifact-${artifact.sha256.slice(0, 12)}.zip`];
    };
    const [one, other] = [await names('one'), await names('other')];
    expect(one[0]).toBe(one[1]);
    expect(other[0]).not.toBe(one[0]);
    expect(await names('one')).toEqual(one);
  });

  test('never replaces a file', async () => {
    const source = await check(await makeFolder(SMALL_BUILD));
    const outputPath = join(await makeFolder({ 'artifact.zip': 'precious' }), 'artifact.zip');
    await expect(pack(source, { outputPath })).rejects.toMatchObject({
      code: 'artifact',
      message: `${outputPath} already exists and is not overwritten.`,
    });
    expect(await readFile(outputPath, 'utf8')).toBe('precious');
  });

  test('names the place when the zip cannot be written there', async () => {
    const source = await check(await makeFolder(SMALL_BUILD));
    const outputPath = join(await makeFolder(), 'missing', 'artifact.zip');
    await expect(pack(source, { outputPath })).rejects.toMatchObject({
      code: 'artifact',
      message: `Could not write the zip to ${outputPath} (it does not exist, ENOENT).`,
    });
  });

  test('tells how far it is, up to all bytes', async () => {
    const folder = await makeFolder({ ...SMALL_BUILD, 'assets/b.bin': noise(3_000_000) });
    const told: PackProgress[] = [];
    await pack(await check(folder), { onProgress: (progress) => told.push(progress) });
    expect(told.every(({ totalBytes }) => totalBytes === 3_000_020)).toBe(true);
    const done = told.map(({ doneBytes }) => doneBytes);
    expect(done.length).toBeGreaterThan(4);
    expect(done).toEqual(done.toSorted((one, other) => one - other));
    expect(done.at(-1)).toBe(3_000_020);
  });
});

describe('packSource with a ready zip', () => {
  async function checkZip(): Promise<ArtifactSource> {
    const bytes = rawZip([
      { name: 'output/worker.js', content: 'w' },
      { name: 'output/e/', mode: 0 },
    ]);
    return check(join(await makeFolder({ 'ready.zip': bytes }), 'ready.zip'));
  }

  test('takes it as it is and writes nothing', async () => {
    const source = await checkZip();
    const output = await makeFolder();
    const { artifact } = await packSource(source, {
      outputPath: join(output, 'artifact.zip'),
      enforceLimits: true,
      signal: never,
    });
    const bytes = await readFile(artifact.path);
    expect(artifact).toEqual({
      path: expect.stringMatching(/ready\.zip$/),
      sha256: sha256(bytes),
      size: bytes.length,
      files: 1,
      unzippedSize: 1,
      contentSha256: sha256(Buffer.from(`-  e/\n${sha256(Buffer.from('w'))}  worker.js\n`)),
      contents: [{ name: 'worker.js', sha256: sha256(Buffer.from('w')), size: 1 }],
    });
    expect(await readdir(output)).toEqual([]);
  });

  test('refuses it when it changed or vanished since it was checked', async () => {
    const source = await checkZip();
    const path = source.kind === 'zip' ? source.path : '';
    const bytes = await readFile(path);
    await utimes(path, 1, 1);
    await expect(pack(await check(path))).resolves.toBeDefined();
    await writeFile(path, bytes.fill('x'));
    await expect(pack(source)).rejects.toMatchObject({
      code: 'artifact',
      message: `${path} changed after it was checked.`,
    });
    await unlink(path);
    await expect(pack(source)).rejects.toMatchObject({
      code: 'artifact',
      message: `${path} became unreadable (it does not exist, ENOENT) after it was checked.`,
    });
  });
});
