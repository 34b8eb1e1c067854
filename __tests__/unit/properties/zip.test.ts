import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentSha256 } from '../../../src/build/contentSha256.ts';
import { readZip } from '../../../src/build/unzip/readZip.ts';
import type { SourceReport } from '../../../src/build/source.ts';
import { holds } from '../../support/draw/holds.ts';
import { rawZip } from '../../support/rawZip.ts';

const folder = mkdtempSync(join(tmpdir(), 'commerce-deploy-zips-'));
const path = join(folder, 'ready.zip');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const never = new AbortController().signal;

function read(bytes: Uint8Array): Promise<SourceReport> {
  writeFileSync(path, bytes);
  const request = { path, shownPath: 'ready.zip', allowSensitiveFiles: false, enforceLimits: true };
  return readZip(request, never);
}

const SIZES_FOLLOW = 8;
const LOCAL_HEADER = Buffer.from('PK\x03\x04', 'latin1');

/** Reads a zip as a program does that unpacks it while it arrives: from its beginning, without the directory at its end. */
function readForward(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let at = 0;
  while (at + 30 <= bytes.length && bytes.readUInt32LE(at) === 0x04034b50) {
    const method = bytes.readUInt16LE(at + 8);
    if ((bytes.readUInt16LE(at + 6) & SIZES_FOLLOW) !== 0) throw new Error('sizes follow');
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const name = bytes.subarray(at + 30, at + 30 + bytes.readUInt16LE(at + 26)).toString('utf8');
    const end = start + bytes.readUInt32LE(at + 18);
    const packed = bytes.subarray(start, end);
    const content = method === 8 ? inflateRawSync(packed) : packed;
    if (content.length !== bytes.readUInt32LE(at + 22)) throw new Error('wrong size');
    if (crc32(content) !== bytes.readUInt32LE(at + 14)) throw new Error('wrong CRC-32');
    files.set(name, content);
    at = end;
  }
  return files;
}

function offsets(bytes: Buffer): number[] {
  const found: number[] = [];
  for (let next = bytes.indexOf(LOCAL_HEADER); next !== -1;) {
    found.push(next);
    next = bytes.indexOf(LOCAL_HEADER, next + 4);
  }
  return found;
}

/** What the artifact's digest of its contents has to be. */
function digestOf(files: ReadonlyMap<string, Buffer>): string {
  const paths = [...files.keys()];
  const isEmpty = (name: string): boolean =>
    name.endsWith('/') && !paths.some((other) => other !== name && other.startsWith(name));
  return contentSha256({
    files: [...files]
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, content]) => ({
        name: name.slice('output/'.length),
        sha256: createHash('sha256').update(content).digest('hex'),
      })),
    emptyFolders: paths.filter(isEmpty).map((name) => name.slice('output/'.length)),
  });
}

/** Every report is either an artifact, or faults that are each one printable line. */
function expectReport({ source, faults, warnings }: SourceReport): void {
  expect(source === undefined).toBe(faults.length > 0);
  for (const told of [...faults, ...warnings]) expect(told).toMatch(/^[^\p{Cc}\p{Zl}]+[.;]$/u);
}

const content = fc.oneof(
  fc.string().map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
  fc.constant(Buffer.from('ab'.repeat(200))),
);
const zip = fc
  .tuple(
    fc.dictionary(fc.constantFrom('a.css', 'assets/ü.html', 'assets/deep/b.js', 'c'), content),
    fc.array(fc.constantFrom(0, 8), { minLength: 5, maxLength: 5 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([files, methods, hasEmpty, zip64]) => {
    const all = Object.entries({ 'worker.js': Buffer.from('export default {}'), ...files });
    const entries = all.map(([name, bytes], index) => ({
      name: `output/${name}`,
      content: bytes,
      method: methods[index] ?? 8,
    }));
    const empty = { name: 'output/assets/none/', mode: 0o040755, method: 0 };
    return rawZip(hasEmpty ? [...entries, empty] : entries, { zip64 });
  });

/** A place in a zip: most of what decides anything is in its last bytes and around its headers. */
const place = fc.oneof(
  fc.nat(),
  fc.nat(80).map((fromEnd) => -fromEnd - 1),
);
type Change = (bytes: Buffer) => Buffer;
const at = (bytes: Buffer, drawn: number): number =>
  drawn < 0 ? Math.max(0, bytes.length + drawn) : drawn % bytes.length;

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 0, max: 7 })).map(([where, bit]): Change => (bytes) => {
    const index = at(bytes, where);
    bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
    return bytes;
  }),
  fc
    .tuple(place, fc.constantFrom(0, 1, 0x7f, 0xff), fc.integer({ min: 1, max: 8 }))
    .map(([where, value, count]): Change => (bytes) => {
      const index = at(bytes, where);
      return bytes.fill(value, index, Math.min(index + count, bytes.length));
    }),
  place.map(
    (where): Change =>
      (bytes) =>
        bytes.subarray(0, Math.max(1, at(bytes, where))),
  ),
  fc.tuple(place, fc.uint8Array({ maxLength: 40 })).map(([where, more]): Change => (bytes) => {
    const index = at(bytes, where);
    return Buffer.concat([bytes.subarray(0, index), more, bytes.subarray(index)]);
  }),
  fc.tuple(place, place, fc.nat(60)).map(([from, to, count]): Change => (bytes) => {
    const source = Buffer.from(bytes.subarray(at(bytes, from), at(bytes, from) + count));
    source.copy(bytes, at(bytes, to));
    return bytes;
  }),
);

describe('a ready zip', () => {
  test('that is sound is accepted with its own contents', async () => {
    await holds(
      fc.asyncProperty(zip, async (bytes) => {
        const report = await read(bytes);
        expect(report.faults).toEqual([]);
        expect(report.source).toMatchObject({ contentSha256: digestOf(readForward(bytes)) });
      }),
      50,
    );
  });

  test('that is damaged anywhere is refused, or holds the same for whoever reads it', async () => {
    await holds(
      fc.asyncProperty(
        zip,
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (sound, changes) => {
          const bytes = changes.reduce<Buffer>(
            (changed, apply) => apply(changed),
            Buffer.from(sound),
          );
          const report = await read(bytes);
          expectReport(report);
          if (report.source?.kind !== 'zip') return;
          // Whoever reads forward has to know the sizes before.
          if (offsets(bytes).some((entry) => (bytes[entry + 6] ?? 0) & SIZES_FOLLOW)) return;
          expect(report.source.contentSha256).toBe(digestOf(readForward(bytes)));
        },
      ),
      150,
    );
  });

  test('that is no zip at all is refused in one sentence', async () => {
    await holds(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const report = await read(bytes);
        expectReport(report);
        expect(report.source).toBeUndefined();
      }),
      50,
    );
  });
});
