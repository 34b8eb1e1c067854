import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { fromBufferPromise, openPromise } from 'yauzl';
import {
  encodeCentralHeader,
  encodeEnd,
  encodeLocalHeader,
} from '../../../../src/build/zip/encodeHeaders.ts';
import type { EntryFacts } from '../../../../src/build/zip/encodeHeaders.ts';
import { makeFolder } from '../folder/folder.ts';

const FULL = 0xffff_ffff;
const FIVE_GIB = 5 * 1024 ** 3;
const entry: EntryFacts = { name: 'é', method: 8, crc32: 0x1234_5678, size: 500, packedSize: 90 };

describe('a local header', () => {
  test('tells sizes and checksum, and that the name is UTF-8', () => {
    expect(encodeLocalHeader(entry).toString('hex')).toBe(
      '504b0304' +
        '1400' +
        '0008' +
        '0800' +
        '00602100' +
        '78563412' + // signature to checksum
        '5a000000' +
        'f4010000' +
        '0200' +
        '0000' +
        'c3a9', // sizes, lengths, name
    );
  });

  test('has both sizes in 64 bits from 4 GiB less one on', () => {
    const below = encodeLocalHeader({ ...entry, size: FULL - 1 });
    expect(below).toHaveLength(32);
    expect(below.readUInt32LE(22)).toBe(FULL - 1);
    for (const size of [FULL, FIVE_GIB]) {
      const header = encodeLocalHeader({ ...entry, size, packedSize: 90 });
      expect(header.readUInt16LE(4)).toBe(45);
      expect([header.readUInt32LE(18), header.readUInt32LE(22)]).toEqual([FULL, FULL]);
      const field = header.subarray(32);
      expect([field.length, field.readUInt16LE(0), field.readUInt16LE(2)]).toEqual([20, 1, 16]);
      expect(header.readUInt16LE(28)).toBe(20);
      expect(field.readBigUInt64LE(4)).toBe(BigInt(size));
      expect(field.readBigUInt64LE(12)).toBe(90n);
    }
  });

  test.each([500, FULL, FIVE_GIB])('can be written over later, for a file of %d bytes', (size) => {
    const room = encodeLocalHeader({ name: 'é', size, method: 0, crc32: 0, packedSize: 0 });
    for (const packedSize of [0, 90, size]) {
      expect(encodeLocalHeader({ ...entry, size, packedSize })).toHaveLength(room.length);
    }
  });

  test('refuses a name that its length does not fit', () => {
    expect(encodeLocalHeader({ ...entry, name: 'x'.repeat(0xffff) })).toHaveLength(30 + 0xffff);
    expect(() => encodeLocalHeader({ ...entry, name: 'x'.repeat(0x1_0000) })).toThrow(
      'out of range',
    );
  });
});

describe('an entry of the directory', () => {
  /** The values of the zip64 field, which is behind the name. */
  function largeValues(header: Buffer): bigint[] {
    const field = header.subarray(48);
    if (field.length === 0) return [];
    expect([field.readUInt16LE(0), field.readUInt16LE(2)]).toEqual([1, field.length - 4]);
    return Array.from({ length: (field.length - 4) / 8 }, (_, index) =>
      field.readBigUInt64LE(4 + 8 * index),
    );
  }

  test.each([
    [{ size: 500, packedSize: 90 }, FULL - 1, []],
    [{ size: 500, packedSize: 90 }, FULL, [BigInt(FULL)]],
    [{ size: 500, packedSize: 90 }, FIVE_GIB, [BigInt(FIVE_GIB)]],
    [{ size: FULL, packedSize: 90 }, 7, [BigInt(FULL), 90n]],
    [{ size: 2 * FIVE_GIB, packedSize: FIVE_GIB }, 7, [BigInt(2 * FIVE_GIB), BigInt(FIVE_GIB)]],
    [{ size: FULL, packedSize: 90 }, FIVE_GIB, [BigInt(FULL), 90n, BigInt(FIVE_GIB)]],
  ])('with %j at %d has only in 64 bits what does not fit', (sizes, offset, expected) => {
    const header = encodeCentralHeader({ ...entry, ...sizes }, offset);
    expect(largeValues(header)).toEqual(expected);
    expect(header.readUInt16LE(4)).toBe((3 << 8) | (expected.length > 0 ? 45 : 20));
    expect(header.readUInt16LE(6)).toBe(expected.length > 0 ? 45 : 20);
    const isLarge = sizes.size >= FULL;
    expect(header.readUInt32LE(20)).toBe(isLarge ? FULL : sizes.packedSize);
    expect(header.readUInt32LE(24)).toBe(isLarge ? FULL : sizes.size);
    expect(header.readUInt32LE(42)).toBe(Math.min(offset, FULL));
  });

  test('marks a folder for systems with and without Unix modes', () => {
    const attributes = (name: string): number =>
      encodeCentralHeader({ ...entry, name }, 0).readUInt32LE(38);
    expect(attributes('a/')).toBe(0o040755 * 0x1_0000 + 0x10);
    expect(attributes('a')).toBe(0o100644 * 0x1_0000);
  });
});

describe('the end of a zip', () => {
  test.each([
    [{ entries: 65_534, offset: FULL - 1, size: FULL - 1 }, false],
    [{ entries: 65_535, offset: 7, size: 9 }, true],
    [{ entries: 1, offset: FULL, size: 9 }, true],
    [{ entries: 1, offset: 7, size: FULL }, true],
  ])('for %j is in 64 bits: %j', (directory, isLarge) => {
    const end = encodeEnd(directory);
    expect(end).toHaveLength(isLarge ? 56 + 20 + 22 : 22);
    const plain = end.subarray(-22);
    expect([8, 10].map((at) => plain.readUInt16LE(at))).toEqual([
      directory.entries,
      directory.entries,
    ]);
    expect([12, 16].map((at) => plain.readUInt32LE(at))).toEqual([
      directory.size,
      directory.offset,
    ]);
    if (!isLarge) return;
    expect([24, 32, 40, 48].map((at) => end.readBigUInt64LE(at))).toEqual(
      [directory.entries, directory.entries, directory.size, directory.offset].map(BigInt),
    );
    expect(end.readBigUInt64LE(56 + 8)).toBe(BigInt(directory.offset + directory.size));
  });
});

describe('a reader finds', () => {
  test('70,000 entries', async () => {
    const empty = { method: 0, crc32: 0, size: 0, packedSize: 0 } as const;
    const parts: Buffer[] = [];
    const directory: Buffer[] = [];
    let offset = 0;
    for (let index = 0; index < 70_000; index += 1) {
      const facts = { ...empty, name: String(index) };
      const header = encodeLocalHeader(facts);
      directory.push(encodeCentralHeader(facts, offset));
      parts.push(header);
      offset += header.length;
    }
    const list = Buffer.concat(directory);
    const end = encodeEnd({ entries: directory.length, offset, size: list.length });
    const zip = await fromBufferPromise(Buffer.concat([...parts, list, end]));
    const names: string[] = [];
    for await (const { fileName } of zip.eachEntry()) names.push(fileName);
    expect(names).toEqual(Array.from({ length: 70_000 }, (_, index) => String(index)));
  });

  test('an entry and the directory beyond 4 GiB', async () => {
    const path = join(await makeFolder(), 'sparse.zip');
    const file = await open(path, 'wx');
    const facts: EntryFacts = {
      name: 'far',
      method: 0,
      crc32: 0x8587_d865,
      size: 5,
      packedSize: 5,
    };
    const local = Buffer.concat([encodeLocalHeader(facts), Buffer.from('abcde')]);
    const central = encodeCentralHeader(facts, FIVE_GIB);
    const offset = FIVE_GIB + local.length;
    const end = encodeEnd({ entries: 1, offset, size: central.length });
    // A hole takes no room on the disk.
    await file.write(Buffer.concat([local, central, end]), 0, undefined, FIVE_GIB);
    await file.close();
    const zip = await openPromise(path);
    for await (const found of zip.eachEntry()) {
      expect(found).toMatchObject({ fileName: 'far', relativeOffsetOfLocalHeader: FIVE_GIB });
      expect(String(await buffer(await zip.openReadStreamPromise(found)))).toBe('abcde');
    }
    expect(zip.entriesRead).toBe(1);
  });
});
