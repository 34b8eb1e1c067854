import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { platformLimits } from '../../../../src/build/check/platformLimits.ts';
import { rawZip } from '../../../support/rawZip.ts';
import type { RawEntry } from '../../../support/rawZip.ts';
import { readBytes } from '../folder/folder.ts';
import { noise } from '../pack/pack.ts';

const WORKER: RawEntry = { name: 'output/worker.js', content: 'export default {}' };

/** Reads a zip with a worker and the given entries, and returns what is wrong. */
async function faultsOf(...entries: readonly RawEntry[]): Promise<readonly string[]> {
  return (await readBytes(rawZip([WORKER, ...entries]))).faults;
}

describe('readSource with a zip that is too much', () => {
  test('refuses entries that share bytes, however small that makes the zip', async () => {
    const content = Buffer.alloc(100_000);
    const faults = await faultsOf(
      { name: 'output/a', content },
      { name: 'output/a', content, sharesWith: 1 },
    );
    expect(faults).toContainEqual(expect.stringContaining('output/a (shares bytes with another)'));
  });

  test('does not unzip what declares to be larger than the limit', async () => {
    const limits = { ...platformLimits, unzippedMB: 5 };
    const bomb = deflateRawSync(Buffer.alloc(1_048_576));
    const entries = Array.from({ length: 6 }, (_, index) => ({
      name: `output/assets/${String(index)}`,
      packed: bomb,
      size: 1_048_576,
    }));
    const { faults } = await readBytes(rawZip([WORKER, ...entries]), { limits });
    // Had it been unzipped, the wrong checksums would be told.
    expect(faults.join('\n')).not.toContain('CRC-32');
    expect(faults).toContainEqual(
      expect.stringMatching(
        /^The limit of 5 MB for all files unzipped is exceeded: 6,291,473 bytes/,
      ),
    );
  });

  test('stops to unzip what is larger than it declares', async () => {
    const packed = deflateRawSync(noise(4_000_000));
    // Whoever unzips up to here sees that the rest is invalid.
    packed.fill(0xff, 1_000_000);
    expect(await faultsOf({ name: 'output/a', packed, size: 1000 })).toEqual([
      expect.stringContaining('output/a (it is larger than declared)'),
    ]);
    expect(await faultsOf({ name: 'output/a', packed, size: 4_000_000 })).toEqual([
      expect.stringContaining('output/a (its deflated data is invalid)'),
    ]);
  });

  test('refuses paths that are too long or too deep, without building the folders of them', async () => {
    const deep = 'output/' + 'a/'.repeat(30_000);
    expect(
      await faultsOf(
        { name: `${deep}1` },
        { name: `${deep}2` },
        { name: `${deep}3/`, mode: 0o040755 },
        { name: `output/${'n'.repeat(1024)}` },
        { name: `output/${'é'.repeat(600)}` },
        { name: `output/${'b/'.repeat(100)}c` },
      ),
    ).toEqual([expect.stringMatching(/^A path may have at most 1,024 bytes and 100 folders: /)]);
    const faults = await faultsOf({ name: `output/${'b/'.repeat(100)}c` });
    expect(faults.join()).toContain('(over 100 folders deep)');
  });

  test('takes a path of 1,024 bytes and one that is 100 folders deep', async () => {
    const longest = `output/${'x/'.repeat(20)}`.padEnd(1024, 'n');
    expect(await faultsOf({ name: longest }, { name: `output/${'b/'.repeat(99)}c` })).toEqual([]);
  });

  test('stops at more than 100,000 folders, however few entries name them', async () => {
    const entries = Array.from({ length: 1100 }, (_, index) => ({
      name: `output/${String(index)}/${'d/'.repeat(97)}f`,
    }));
    expect(await faultsOf(...entries)).toEqual([
      expect.stringMatching(
        /^No more than 100,000 files and folders can be packaged: reading stopped at /,
      ),
    ]);
  });

  test('does not keep names, extra fields and comments without end', async () => {
    const extra = Buffer.alloc(65_000);
    extra.writeUInt16LE(0x1234, 0);
    extra.writeUInt16LE(64_996, 2);
    const entries = Array.from({ length: 1100 }, (_, index) => ({
      name: `output/${String(index)}`,
      extra,
    }));
    expect(await faultsOf(...entries)).toEqual([
      'path: dist has over 64 MiB of names and comments.',
    ]);
  });

  test('holds the limits against it, too', async () => {
    const limits = { ...platformLimits, assetMB: 1 };
    const zip = rawZip([WORKER, { name: 'output/assets/a.bin', content: Buffer.alloc(1_100_000) }]);
    const { faults } = await readBytes(zip, { limits });
    expect(faults).toEqual([
      expect.stringMatching(/^The limit of 1 MB for an asset is exceeded: assets\/a\.bin/),
    ]);
    const { warnings, source } = await readBytes(zip, { limits, enforceLimits: false });
    expect(source).toBeDefined();
    expect(warnings).toHaveLength(1);
  });

  test('holds the limit for the zip against it', async () => {
    const limits = { ...platformLimits, zipMB: 1 };
    const content = Buffer.alloc(400_000);
    const entries = ['a', 'b', 'c'].map((name) => ({ name: `output/${name}`, content, method: 0 }));
    expect((await readBytes(rawZip([WORKER, ...entries]), { limits })).faults).toEqual([
      expect.stringMatching(/^The limit of 1 MB for the zip is exceeded: 1,200,\d+ bytes; /),
    ]);
  });
});
