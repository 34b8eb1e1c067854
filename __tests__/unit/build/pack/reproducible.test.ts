import { execFile } from 'node:child_process';
import { chmod, mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { Artifact } from '../../../../src/build/packSource.ts';
import { makeFolder } from '../folder/folder.ts';
import type { Tree } from '../folder/folder.ts';
import { check, noise, pack } from './pack.ts';

const TREE: Tree = {
  'worker.js': 'export default {}'.repeat(1000),
  'assets/b.css': 'b{}',
  'assets/a.css': 'a{}',
  'assets/\u00e9\u{1f600}.txt': '\u00e9',
  'assets/z/\uff5e.txt': '',
  'a-b.txt': '-',
  'a/b.txt': '/',
  'none/here': null,
};

async function packTree(tree: Tree): Promise<Artifact> {
  return (await pack(await check(await makeFolder(tree)))).artifact;
}

const PROGRAM = `
  const { readSource } = await import(process.argv[1]);
  const { packSource } = await import(process.argv[2]);
  process.umask(Number(process.env.TEST_UMASK));
  const signal = new AbortController().signal;
  const path = process.argv[3];
  const flags = { allowSensitiveFiles: false, enforceLimits: true };
  const { source } = await readSource({ path, shownPath: path, ...flags }, signal);
  const { artifact } = await packSource(source, { outputPath: process.argv[4], signal, ...flags });
  console.log(artifact.sha256, new Date(1980, 0, 1).toISOString());
`;

async function packElsewhere(
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const modules = ['readSource', 'packSource'].map(
    (name) => new URL(`../../../../src/build/${name}.ts`, import.meta.url).href,
  );
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--no-warnings',
      '--input-type=module',
      '-e',
      PROGRAM,
      ...modules,
      folder,
      join(await makeFolder(), 'a.zip'),
    ],
    { env: { ...process.env, ...env } },
  );
  return stdout;
}

describe('the same tree gives the same bytes', () => {
  test('in whatever order it was created', async () => {
    const first = await packTree(TREE);
    for (const turn of [1, 3, 5]) {
      const entries = Object.entries(TREE);
      const turned = Object.fromEntries(
        [...entries.slice(turn), ...entries.slice(0, turn)].reverse(),
      );
      expect((await packTree(turned)).sha256).toBe(first.sha256);
    }
  });

  test('whatever its time stamps and modes are', async () => {
    const first = await packTree(TREE);
    const folder = await makeFolder(TREE);
    for (const [index, name] of Object.keys(TREE).entries()) {
      await chmod(join(folder, name), 0o700);
      await utimes(join(folder, name), index * 1e8, 4_000_000_000);
    }
    expect((await pack(await check(folder))).artifact.sha256).toBe(first.sha256);
  });

  test('in every time zone, with every umask and any number of threads', async () => {
    const folder = await makeFolder({
      ...TREE,
      large: noise(3_000_000),
      map: Buffer.alloc(4e6, 'a'),
    });
    const first = (await pack(await check(folder))).artifact.sha256;
    const runs = await Promise.all([
      packElsewhere(folder, { TZ: 'Asia/Kolkata', TEST_UMASK: '0' }),
      packElsewhere(folder, {
        TZ: 'America/Los_Angeles',
        TEST_UMASK: '63',
        UV_THREADPOOL_SIZE: '16',
      }),
      packElsewhere(folder, { TZ: 'UTC', TEST_UMASK: '18', UV_THREADPOOL_SIZE: '1' }),
    ]);
    // The times show that the zones took effect.
    expect(runs.map((run) => run.trim())).toEqual([
      `${first} 1979-12-31T18:30:00.000Z`,
      `${first} 1980-01-01T08:00:00.000Z`,
      `${first} 1980-01-01T00:00:00.000Z`,
    ]);
  });

  test('and another tree gives others', async () => {
    const first = await packTree(TREE);
    const others = await Promise.all([
      packTree({ ...TREE, 'assets/a.css': 'a{ }' }),
      packTree({ ...TREE, 'none/there': null }),
      packTree({ ...TREE, more: '' }),
    ]);
    const digests = [first, ...others].flatMap((artifact) => [
      artifact.sha256,
      artifact.contentSha256,
    ]);
    expect(new Set(digests).size).toBe(digests.length);
  });

  test('and a folder that is not empty needs no entry to differ from one that is', async () => {
    const folder = await makeFolder({ 'worker.js': '', 'a/x': '' });
    const before = (await pack(await check(folder))).artifact;
    await mkdir(join(folder, 'b'));
    const withEmpty = (await pack(await check(folder))).artifact;
    await writeFile(join(folder, 'b/x'), '');
    const withFile = (await pack(await check(folder))).artifact;
    expect(
      new Set([before, withEmpty, withFile].map((artifact) => artifact.contentSha256)).size,
    ).toBe(3);
  });
});
