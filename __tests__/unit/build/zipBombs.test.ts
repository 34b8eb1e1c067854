import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { cpuMs } from '../../support/cpuMs.ts';
import { rawZip } from '../../support/rawZip.ts';
import type { RawEntry } from '../../support/rawZip.ts';
import { readBytes } from './folder.ts';

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
    const bomb = deflateRawSync(Buffer.alloc(40 * 1_048_576));
    const entries = Array.from({ length: 14 }, (_, index) => ({
      name: `output/assets/${String(index)}`,
      packed: bomb,
      size: 40 * 1_048_576,
    }));
    const faults = await faultsOf(...entries);
    // Had it been unzipped, the wrong checksums would be told.
    expect(faults.join('\n')).not.toContain('CRC-32');
    expect(faults).toContainEqual(
      expect.stringMatching(
        /^The limit of 512 MB for all files unzipped is exceeded: 587,202,577 bytes/,
      ),
    );
  });

  test('stops to unzip what is larger than it declares', async () => {
    const bomb = deflateRawSync(Buffer.alloc(200 * 1_048_576));
    const before = process.memoryUsage().rss;
    const refusalMs = cpuMs();
    expect(await faultsOf({ name: 'output/a', packed: bomb, size: 1000 })).toEqual([
      expect.stringContaining('output/a (it is larger than declared)'),
    ]);
    const spentMs = cpuMs(refusalMs);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1_048_576);
    const unzippingMs = cpuMs();
    inflateRawSync(bomb);
    expect(spentMs).toBeLessThan(cpuMs(unzippingMs) / 2);
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
    const content = Buffer.alloc(27_000_000);
    const entry = { name: 'output/assets/a.bin', content };
    const { faults } = await readBytes(rawZip([WORKER, entry]));
    expect(faults).toEqual([
      expect.stringMatching(/^The limit of 25 MB for an asset is exceeded: assets\/a\.bin/),
    ]);
    const { warnings, source } = await readBytes(rawZip([WORKER, entry]), { enforceLimits: false });
    expect(source).toBeDefined();
    expect(warnings).toHaveLength(1);
  });

  test('holds the limit for the zip against it', async () => {
    const content = Buffer.alloc(23_000_000);
    const entries = ['a', 'b', 'c'].map((name) => ({ name: `output/${name}`, content, method: 0 }));
    expect(await faultsOf(...entries)).toEqual([
      expect.stringMatching(/^The limit of 64 MB for the zip is exceeded: 69,000,\d+ bytes; /),
    ]);
  });
});
