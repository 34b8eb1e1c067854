import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { holds } from '../../support/draw/holds.ts';
import { rawZip } from '../../support/rawZip.ts';
import { makeFolder, read, readBytes } from './folder/folder.ts';
import type { Tree } from './folder/folder.ts';
import { check, noise, pack, unpack } from './pack/pack.ts';

const segment = fc
  .oneof(
    fc.constantFrom('a', 'b', 'assets', 'index.html', '..x', '...', '-', '~', '[id]', 'c d', '%2f'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    fc.string({
      unit: fc.constantFrom('\u{1f600}', '\uff5e', '\ufb01', '\u00e9', 'e\u0301', '-', '.'),
      minLength: 1,
      maxLength: 4,
    }),
  )
  // What a file system or a rule of its own would refuse is tested elsewhere.
  .filter((name) => !/^\.{1,2}$|[\p{Cc}/\\<>:"|?*]|^\.(?:env|git|npmrc|dev)|[. ]$/iu.test(name))
  .filter((name) => name.isWellFormed());

const path = fc
  .array(segment, { minLength: 1, maxLength: 4 })
  .map((segments) => segments.join('/'));
const content = fc.oneof(
  { weight: 8, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 60_000, max: 300_000 }).map((size) => Buffer.alloc(size, 'ab')),
  },
  {
    // Cut into blocks, and stored when they do not shrink.
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat(700_000), fc.integer({ min: 500_000, max: 1_500_000 }))
      .map(([random, plain]) => Buffer.concat([noise(random), Buffer.alloc(plain, 'ab')])),
  },
  { weight: 1, arbitrary: fc.integer({ min: 700_000, max: 1_400_000 }).map(noise) },
);

/** Trees in which no path is a file and a folder, also on systems that ignore case. */
const tree = fc
  .dictionary(path, fc.option(content), { maxKeys: 12, noNullPrototype: true })
  .map((entries): Tree => {
    const kept = new Map<string, Buffer | null>([['worker.js', Buffer.from('w')]]);
    const fold = (name: string): string => name.normalize('NFKC').toLowerCase();
    const taken = new Set(['worker.js']);
    for (const [name, bytes] of Object.entries(entries)) {
      const folded = fold(name);
      const clashes = [...taken].some(
        (other) =>
          other === folded || other.startsWith(`${folded}/`) || folded.startsWith(`${other}/`),
      );
      if (clashes) continue;
      taken.add(folded);
      kept.set(name, bytes);
    }
    return Object.fromEntries(kept);
  });

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64');

describe('any tree', () => {
  test('comes out of the zip as it went in, and the zip is taken with the same content digest', async () => {
    await holds(
      fc.asyncProperty(tree, async (entries) => {
        const { artifact } = await pack(await check(await makeFolder(entries)));
        const unpacked = await unpack(artifact.path);
        const expected = Object.entries(entries).map(([name, bytes]) =>
          bytes === null ? `output/${name}/` : `output/${name} ${digest(Buffer.from(bytes))}`,
        );
        const found = unpacked.map(({ name, content: bytes }) =>
          name.endsWith('/') ? name : `${name} ${digest(Buffer.from(bytes, 'base64'))}`,
        );
        expect(found.toSorted()).toEqual(expected.toSorted());
        const names = unpacked.map(({ name }) => Buffer.from(name));
        expect(names).toEqual(names.toSorted((one, other) => one.compare(other)));
        const { source, faults } = await read(artifact.path);
        expect(faults).toEqual([]);
        expect(source).toMatchObject({ ...artifact });
      }),
      15,
    );
  }, 60_000);

  test('gives the same bytes when it is created in another order', async () => {
    await holds(
      fc.asyncProperty(tree, async (entries) => {
        const other = Object.fromEntries(Object.entries(entries).reverse());
        const [one, two] = await Promise.all(
          [entries, other].map(async (each) => pack(await check(await makeFolder(each)))),
        );
        expect(two?.artifact.sha256).toBe(one?.artifact.sha256);
      }),
      6,
    );
  }, 60_000);
});

describe('any damage to a zip', () => {
  const zip = rawZip([
    { name: 'output/worker.js', content: 'export default {}'.repeat(20) },
    { name: 'output/assets/a.css', content: 'a{}', method: 0 },
    { name: 'output/empty/', mode: 0o040755 },
  ]);

  test('is reported and never thrown, and what is taken all the same has the same content', async () => {
    const { source } = await readBytes(zip);
    const intact = source?.kind === 'zip' ? source.contentSha256 : '';
    const positions = fc.integer({ min: 0, max: zip.length - 1 });
    const edits = fc.array(fc.tuple(positions, fc.nat(255)), { minLength: 1, maxLength: 4 });
    await holds(
      fc.asyncProperty(edits, fc.nat(3), async (changes, cut) => {
        const bytes = Buffer.from(zip.subarray(0, zip.length - (cut === 3 ? 1 : 0)));
        for (const [position, value] of changes)
          bytes[Math.min(position, bytes.length - 1)] = value;
        const report = await readBytes(bytes);
        expect(report.source === undefined).toBe(report.faults.length > 0);
        expect(report.faults.every((fault) => /^[^\n]+\.$/.test(fault))).toBe(true);
        if (report.source?.kind === 'zip' && !renames(bytes)) {
          expect(report.source.contentSha256).toBe(intact);
        }
      }),
      150,
    );
  }, 60_000);

  /** A name that was changed in both headers alike makes another zip, with nothing wrong about it. */
  function renames(bytes: Buffer): boolean {
    return ['output/worker.js', 'output/assets/a.css', 'output/empty/'].some(
      (name) => bytes.indexOf(name) === bytes.lastIndexOf(name),
    );
  }
});
