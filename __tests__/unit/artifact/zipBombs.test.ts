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
      expect.stringContaining('output/a (it is larger than it says)'),
    ]);
    const spentMs = cpuMs(refusalMs);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1_048_576);
    const unzippingMs = cpuMs();
    inflateRawSync(bomb);
    expect(spentMs).toBeLessThan(cpuMs(unzippingMs) / 2);
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
