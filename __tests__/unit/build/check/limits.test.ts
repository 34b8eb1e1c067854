import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkLimits } from '../../../../src/build/check/limits.ts';
import type { SizedFile } from '../../../../src/build/check/limits.ts';
import { makeFolder, read } from '../folder/folder.ts';

const MB = 1_000_000;
const MIB = 1_048_576;

const numbered = (count: number, folder: string): SizedFile[] =>
  Array.from({ length: count }, (_, index) => ({ name: `${folder}${String(index)}`, size: 1 }));

describe('checkLimits', () => {
  test('says nothing about a build at the limits', () => {
    const files = [
      { name: 'worker.js', size: 40 * MB },
      { name: 'assets/a', size: 25 * MB },
      ...Array.from({ length: 17 }, (_, index) => ({ name: String(index), size: 25 * MB })),
      { name: 'rest', size: 22 * MB },
      ...numbered(980, 'assets/'),
    ].map((file) => (file.size === 1 ? { ...file, size: 0 } : file));
    expect(files).toHaveLength(1000);
    expect(files.reduce((sum, { size }) => sum + size, 0)).toBe(512 * MB);
    expect(checkLimits({ files, zippedSize: 64 * MB })).toEqual({ exceeded: [], doubtful: [] });
  });

  test.each([
    ['the zip', 64, (size: number) => ({ files: [], zippedSize: size })],
    ['worker.js', 40, (size: number) => ({ files: [{ name: 'worker.js', size }] })],
    [
      'all files unzipped',
      512,
      (size: number) => ({
        files: [
          ...Array.from({ length: 21 }, (_, index) => ({ name: String(index), size: 24 * MB })),
          { name: 'worker.js', size: size - 21 * 24 * MB },
        ],
      }),
    ],
  ])('doubts %s between %d MB and MiB, and holds it for exceeded beyond', (about, most, build) => {
    const check = (size: number): [number, number] => {
      const { exceeded, doubtful } = checkLimits(build(size));
      return [exceeded.length, doubtful.length];
    };
    expect(check(most * MB)).toEqual([0, 0]);
    expect(check(most * MB + 1)).toEqual([0, 1]);
    expect(check(most * MIB)).toEqual([0, 1]);
    expect(check(most * MIB + 1)).toEqual([1, 0]);
    const size = (most * MIB + 1).toLocaleString('en-US');
    expect(checkLimits(build(most * MIB + 1)).exceeded).toEqual([
      `The limit of ${String(most)} MB for ${about} is exceeded: ${size} bytes.`,
    ]);
  });

  test('holds an asset for too large only when it is one by every reading', () => {
    const files = [
      { name: 'assets/huge.bin', size: 30 * MB },
      { name: 'assets/large.bin', size: 26 * MB },
      { name: 'worker.js.map', size: 30 * MB },
      { name: 'index.wasm', size: 26 * MB },
      { name: 'assets/fine.bin', size: 25 * MB },
    ];
    expect(checkLimits({ files })).toEqual({
      exceeded: [
        'The limit of 25 MB for an asset is exceeded: assets/huge.bin (30,000,000 bytes).',
      ],
      doubtful: [
        'The limit of 25 MB for an asset is exceeded if 1 MB is 1,000,000 bytes: assets/large.bin (26,000,000 bytes).',
        'The limit of 25 MB for an asset is exceeded if every file but worker.js counts as an asset: worker.js.map (30,000,000 bytes).',
        'The limit of 25 MB for an asset is exceeded if 1 MB is 1,000,000 bytes and every file but worker.js counts as an asset: index.wasm (26,000,000 bytes).',
      ],
    });
  });

  test('doubts 1,000 files when only all files together are more', () => {
    expect(checkLimits({ files: [...numbered(1000, 'assets/')] }).doubtful).toEqual([]);
    expect(checkLimits({ files: [...numbered(1000, 'assets/'), ...numbered(1, 'x')] })).toEqual({
      exceeded: [],
      doubtful: [
        'The limit of 1,000 files for a build is exceeded if files outside assets/ count too: 1,001 files.',
      ],
    });
    expect(checkLimits({ files: numbered(1001, 'assets/') })).toEqual({
      exceeded: ['The limit of 1,000 files for a build is exceeded: 1,001 files.'],
      doubtful: [],
    });
  });
});

describe('a build beyond a limit', () => {
  async function makeLarge(): Promise<string> {
    const folder = await makeFolder({ 'worker.js': '' });
    for (const name of ['a.bin', 'b.bin']) {
      await writeFile(join(folder, name), '');
      await truncate(join(folder, name), 27 * MB);
    }
    await truncate(join(folder, 'worker.js'), 50 * MB);
    return folder;
  }

  test('is refused while limits are enforced, with the way round it', async () => {
    const { faults, warnings } = await read(await makeLarge());
    expect(faults).toEqual([
      'The limit of 40 MB for worker.js is exceeded: 50,000,000 bytes; enforce_limits: false makes this a warning.',
    ]);
    expect(warnings).toEqual([
      expect.stringContaining('a.bin (27,000,000 bytes), b.bin (27,000,000 bytes)'),
    ]);
  });

  test('is only warned about while they are not', async () => {
    const { faults, source, warnings } = await read(await makeLarge(), { enforceLimits: false });
    expect(faults).toEqual([]);
    expect(source).toBeDefined();
    expect(warnings).toEqual([
      'The limit of 40 MB for worker.js is exceeded: 50,000,000 bytes.',
      expect.stringContaining('a.bin'),
    ]);
  });
});
