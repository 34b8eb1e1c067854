import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { rawZip } from '../../../support/rawZip.ts';
import type { RawEntry } from '../../../support/rawZip.ts';
import { readBytes } from '../folder/folder.ts';

const WORKER: RawEntry = { name: 'output/worker.js', content: 'export default {}' };

/** `output/worker.js` and `output/ünï/é.txt`, packed by Info-ZIP 3.0 with `zip -r` in a UTF-8 locale. */
const INFO_ZIP = [
  'UEsDBAoAAAAAAOydfV0AAAAAAAAAAAAAAAAHABwAb3V0cHV0L1VUCQADS4EMa0uBDGt1eAsAAQQAAAAABAAAAABQ',
  'SwMECgAAAAAA7J19XR8I6kYCAAAAAgAAABAAHABvdXRwdXQvd29ya2VyLmpzVVQJAANLgQxrS4EMa3V4CwABBAAA',
  'AAAEAAAAAHgKUEsDBAoAAAAAAOydfV0AAAAAAAAAAAAAAAANABwAb3V0cHV0L8O8bsOvL1VUCQADS4EMa0uBDGt1',
  'eAsAAQQAAAAABAAAAABQSwMECgAAAAAA7J19XV458V8CAAAAAgAAABMAHABvdXRwdXQvw7xuw68vw6kudHh0VVQJ',
  'AANLgQxrS4EMa3V4CwABBAAAAAAEAAAAAHkKUEsBAh4DCgAAAAAA7J19XQAAAAAAAAAAAAAAAAcAGAAAAAAAAAAQ',
  'AO1BAAAAAG91dHB1dC9VVAUAA0uBDGt1eAsAAQQAAAAABAAAAABQSwECHgMKAAAAAADsnX1dHwjqRgIAAAACAAAA',
  'EAAYAAAAAAABAAAApIFBAAAAb3V0cHV0L3dvcmtlci5qc1VUBQADS4EMa3V4CwABBAAAAAAEAAAAAFBLAQIeAwoA',
  'AAAAAOydfV0AAAAAAAAAAAAAAAANABgAAAAAAAAAEADtQY0AAABvdXRwdXQvw7xuw68vVVQFAANLgQxrdXgLAAEE',
  'AAAAAAQAAAAAUEsBAh4DCgAAAAAA7J19XV458V8CAAAAAgAAABMAGAAAAAAAAQAAAKSB1AAAAG91dHB1dC/DvG7D',
  'ry/DqS50eHRVVAUAA0uBDGt1eAsAAQQAAAAABAAAAABQSwUGAAAAAAQABABPAQAAIwEAAAAA',
].join('');

/** Reads a zip with a worker and the given entries, and returns what is wrong. */
async function faultsOf(...entries: readonly RawEntry[]): Promise<readonly string[]> {
  return (await readBytes(rawZip([WORKER, ...entries]))).faults;
}

describe('readSource with a ready zip', () => {
  test('refuses entries that are not below output/', async () => {
    const { faults } = await readBytes(
      rawZip([
        { name: 'worker.js' },
        { name: 'assets/a' },
        { name: 'outputs/x' },
        { name: 'output' },
      ]),
    );
    expect(faults).toEqual([
      'Every entry of the zip must be below output/: assets/a, output, outputs/x, worker.js.',
      'path: dist has no output/worker.js, which every build needs.',
    ]);
  });

  test.each([
    ['output/../../etc/passwd', 'a . or .. segment'],
    ['../output/x', 'a . or .. segment'],
    ['output/./x', 'a . or .. segment'],
    ['/output/x', 'an absolute path'],
    ['C:/output/x', 'a drive letter'],
    ['output//x', 'an empty segment'],
    ['output/x//', 'an empty segment'],
    ['output\\x', 'a backslash, which some programs treat as a separator'],
    ['output/a\0b', 'a control character'],
    ['output/a\nb', 'a control character'],
    ['', 'empty'],
    ['/', 'empty'],
  ])('refuses an entry with the name %j', async (name, problem) => {
    expect(await faultsOf({ name, mode: 0 })).toEqual([
      expect.stringMatching(/^The name of a zip entry must be a plain relative path/),
    ]);
    expect((await faultsOf({ name, mode: 0 }))[0]).toContain(`(${problem})`);
  });

  test('refuses names on which readers would not agree', async () => {
    const unicodePath = Buffer.concat([
      Buffer.from([0x75, 0x70, 5 + 12, 0, 1, 0, 0, 0, 0]),
      Buffer.from('output/other'),
    ]);
    const faults = await faultsOf(
      { name: 'output/\u00e9', flags: 0, system: 0 },
      { name: Buffer.from('output/\xe9', 'latin1') },
      { name: 'output/two', extra: unicodePath },
      { name: 'output/plain', flags: 0 },
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(
      /: output\/\\xe9 \(.*\), output\/two \(.*\), output\/\u00e9 \(not marked as UTF-8, or two names\)\.$/,
    );
  });

  test('takes names in UTF-8 without the flag when the zip was made on Unix or macOS', async () => {
    const { faults, source } = await readBytes(
      rawZip([
        WORKER,
        { name: 'output/\u00fcn\u00ef/', flags: 0, mode: 0o040755 },
        { name: 'output/\u00fcn\u00ef/\u00e9.txt', flags: 0 },
        { name: 'output/e\u0301.txt', flags: 0, system: 19 },
      ]),
    );
    expect(faults).toEqual([]);
    expect(source).toMatchObject({ files: 3 });
  });

  test('takes what `zip -r` of Info-ZIP 3.0 makes of non-ASCII names', async () => {
    const { faults, source } = await readBytes(Buffer.from(INFO_ZIP, 'base64'));
    expect(faults).toEqual([]);
    expect(source).toMatchObject({ files: 2 });
  });

  test('refuses a name that comes twice, or as a file and as a folder', async () => {
    expect(
      await faultsOf(
        WORKER,
        { name: 'output/a' },
        { name: 'output/a/b' },
        { name: 'output/c' },
        { name: 'output/c/', mode: 0o040755 },
      ),
    ).toEqual([
      'A name may occur only once in the zip: output/a (a file and a folder), ' +
        'output/c/ (repeated), output/worker.js (repeated).',
    ]);
  });

  test('refuses entries that are neither files nor folders, or not clearly one of them', async () => {
    expect(
      await faultsOf(
        { name: 'output/link', mode: 0o120777, content: '/etc/passwd' },
        { name: 'output/link/', mode: 0o120777 },
        { name: 'output/pipe', mode: 0o010644 },
        { name: 'output/folder', mode: 0o040755 },
      ),
    ).toEqual([
      'A zip may only contain files and folders: output/folder (a folder without / at its end), ' +
        'output/link (a symbolic link), output/link/ (a symbolic link), output/pipe (a special file).',
      'A name may occur only once in the zip: output/link/ (repeated).',
    ]);
  });

  test('refuses entries that are encrypted or packed by another method', async () => {
    expect(
      await faultsOf(
        { name: 'output/a', flags: 0x801 },
        { name: 'output/b', method: 12 },
        { name: 'output/c', method: 93 },
      ),
    ).toEqual([
      'An entry of the zip must be stored or deflated, and not encrypted: ' +
        'output/a (encrypted), output/b (method 12), output/c (method 93).',
    ]);
    expect(await faultsOf({ name: 'output/a', flags: 0x841 })).toEqual([
      'path: dist is a damaged zip (strong encryption is not supported).',
    ]);
  });

  test('refuses contents that do not fit their checksum or sizes, and names each', async () => {
    const content = 'x'.repeat(1000);
    const packed = deflateRawSync(content);
    expect(
      await faultsOf(
        { name: 'output/crc', content, crc32: 1 },
        { name: 'output/crc-stored', content, crc32: 1, method: 0 },
        { name: 'output/cut', content, packed: packed.subarray(0, -3) },
        { name: 'output/dir/', mode: 0o040755, content },
        { name: 'output/garbage', content, packed: Buffer.from('\xff\xff\xff\xff', 'latin1') },
        { name: 'output/headers', content, localName: 'output/hEaders' },
        { name: 'output/large', content, size: 999 },
        { name: 'output/method', content, localMethod: 0 },
        { name: 'output/small', content, size: 1001 },
        { name: 'output/small-stored', content, size: 1001, method: 0 },
        { name: 'output/trailing', content, packed: Buffer.concat([packed, Buffer.from('more')]) },
      ),
    ).toEqual([
      'The contents of a zip entry must match its headers: ' +
        'output/crc (its CRC-32 is wrong), ' +
        'output/crc-stored (its CRC-32 is wrong), ' +
        'output/cut (its deflated data is truncated), ' +
        'output/dir/ (a folder with contents), ' +
        'output/garbage (its deflated data is invalid), ' +
        'output/headers (its two headers differ), ' +
        'output/large (it is larger than declared), ' +
        'output/method (its two headers differ), ' +
        'output/small (it is smaller than declared), ' +
        'output/small-stored (it is smaller than declared), ' +
        'output/trailing (there are bytes after its end).',
    ]);
  });

  test.each<[string, number, RawEntry]>([
    ['checksum', 14, { name: 'output/a', content: 'a' }],
    ['packed size', 18, { name: 'output/a', content: 'a' }],
    ['size', 22, { name: 'output/a', content: 'a' }],
    ['encryption', 6, { name: 'output/a', content: 'a' }],
    ['size', 22, { name: 'output/a/', mode: 0o040755, method: 0 }],
    ['name', 30, { name: 'output/a/', mode: 0o040755, method: 0 }],
  ])('refuses an entry whose %s differs at its own place (byte %d)', async (_, byte, entry) => {
    const bytes = rawZip([entry, WORKER]);
    bytes[byte] = (bytes[byte] ?? 0) ^ 1;
    expect((await readBytes(bytes)).faults).toEqual([
      expect.stringContaining(`: ${String(entry.name)} (its two headers differ).`),
    ]);
  });

  test.each([
    ['directory', 22 + 20 + 56 - 48],
    ['record', 22 + 20 - 8],
  ])('refuses a zip whose %s is where no file can have anything', async (_, fromEnd) => {
    const bytes = rawZip([WORKER], { zip64: true });
    bytes.fill(0x7f, bytes.length - fromEnd, bytes.length - fromEnd + 8);
    expect((await readBytes(bytes)).faults).toEqual([
      expect.stringMatching(/damaged (zip )?\(a part of it is outside the file\)/),
    ]);
  });
});
