import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { readSource } from '../../../../src/build/readSource.ts';
import { rawZip } from '../../../support/rawZip.ts';
import type { RawEntry } from '../../../support/rawZip.ts';
import { listOpenFiles, makeFolder, readBytes, testOnLinux } from '../folder/folder.ts';
import { noise } from '../pack/pack.ts';

const WORKER: RawEntry = { name: 'output/worker.js', content: 'export default {}' };
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('readSource with a ready zip', () => {
  test('tells what it is', async () => {
    const bytes = rawZip([
      { name: 'output/', mode: 0o040755, method: 0 },
      WORKER,
      { name: 'output/assets/', mode: 0o040755 },
      { name: 'output/assets/a.css', content: 'a{}', method: 0 },
      { name: 'output/empty/', mode: 0 },
      { name: 'output/deep/er/', mode: 0o040755 },
      { name: 'output/deep/', mode: 0o040755 },
    ]);
    const { source, faults, warnings } = await readBytes(bytes);
    expect({ faults, warnings }).toEqual({ faults: [], warnings: [] });
    const line = (text: string, name: string): string => `${sha256(Buffer.from(text))}  ${name}\n`;
    const content = `${line('a{}', 'assets/a.css')}-  deep/er/\n-  empty/\n${line('export default {}', 'worker.js')}`;
    expect(source).toEqual({
      kind: 'zip',
      path: expect.stringMatching(/ready\.zip$/),
      sha256: sha256(bytes),
      size: bytes.length,
      mtimeNs: expect.any(BigInt),
      files: 2,
      unzippedSize: 20,
      contentSha256: sha256(Buffer.from(content)),
      contents: [
        { name: 'worker.js', sha256: sha256(Buffer.from('export default {}')), size: 17 },
        { name: 'assets/a.css', sha256: sha256(Buffer.from('a{}')), size: 3 },
      ],
    });
  });

  test('accepts the digest it was given and refuses any other, giving both', async () => {
    const bytes = rawZip([WORKER]);
    const right = sha256(bytes);
    const wrong = right.replaceAll(/./g, '0');
    expect((await readBytes(bytes, { expectedSha256: right })).faults).toEqual([]);
    const { faults, source } = await readBytes(bytes, { expectedSha256: wrong });
    expect(source).toBeUndefined();
    expect(faults).toEqual([`artifact_sha256: dist has the SHA-256 ${right}, not ${wrong}.`]);
  });

  test('refuses a file that is no zip, empty or not', async () => {
    const fault = ['path: dist is neither a folder nor a zip.'];
    expect((await readBytes(Buffer.from('hello, this is no zip at all'))).faults).toEqual(fault);
    expect((await readBytes(Buffer.alloc(0))).faults).toEqual(fault);
  });

  test('refuses a zip that was cut short anywhere, and says so', async () => {
    const bytes = rawZip([WORKER, { name: 'output/a', content: 'a'.repeat(100) }]);
    for (let length = 4; length < bytes.length; length += 1) {
      const { faults } = await readBytes(bytes.subarray(0, length));
      expect(faults).toEqual([
        expect.stringMatching(/^path: dist is a truncated or damaged zip \(.+\)\.$/),
      ]);
    }
  });

  test('refuses a zip with a damaged directory', async () => {
    const bytes = rawZip([WORKER, WORKER]);
    const at = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    bytes.writeUInt8(0, at + 1);
    expect((await readBytes(bytes)).faults).toEqual([
      expect.stringMatching(/^path: dist is a damaged zip \(.+\)\.$/),
    ]);
  });

  test('refuses a zip that hides entries behind a wrong count', async () => {
    const { faults } = await readBytes(
      rawZip([WORKER, { name: 'output/.env' }], { declaredCount: 1 }),
    );
    expect(faults).toEqual(['path: dist is a damaged zip (it has more entries than it declares).']);
    expect((await readBytes(rawZip([WORKER], { declaredCount: 2 }))).faults).toEqual([
      expect.stringMatching(/^path: dist is a damaged zip/),
    ]);
  });

  test('refuses a zip without files and one without worker.js', async () => {
    expect((await readBytes(rawZip([]))).faults).toEqual(['path: dist contains no files.']);
    expect((await readBytes(rawZip([{ name: 'output/a' }]))).faults).toEqual([
      'path: dist has no output/worker.js, which every build needs.',
    ]);
    expect((await readBytes(rawZip([{ name: 'output/worker.js/x' }]))).faults).toEqual([
      'path: output/worker.js in dist must be a file, not a folder.',
    ]);
  });

  test('reads a zip in the format for large ones, but none with more than 100,000 entries', async () => {
    expect((await readBytes(rawZip([WORKER], { zip64: true }))).faults).toEqual([]);
    const bytes = rawZip([WORKER], { zip64: true, declaredCount: 100_001 });
    expect((await readBytes(bytes)).faults).toEqual(['path: dist has over 100,000 entries.']);
  });

  test('warns about names that some systems cannot tell apart', async () => {
    const { warnings } = await readBytes(
      rawZip([WORKER, { name: 'output/a' }, { name: 'output/A' }]),
    );
    expect(warnings).toEqual([expect.stringContaining('A = a')]);
  });

  test('reports everything that is wrong at once', async () => {
    const bytes = rawZip([
      { name: '../x' },
      { name: 'y' },
      { name: 'output/.env' },
      { name: 'output/bad', content: 'x', crc32: 0 },
    ]);
    const { faults } = await readBytes(bytes, { expectedSha256: '0'.repeat(64) });
    expect(faults.map((fault) => fault.slice(0, 20))).toEqual([
      'artifact_sha256: dis',
      'The name of a zip en',
      'Every entry of the z',
      'The contents of a zi',
      'Files that may conta',
      'path: dist has no ou',
    ]);
  });

  testOnLinux(
    'throws the reason of its signal before it reads much more, and closes the zip',
    async () => {
      const size = 20_000_000;
      const content = noise(size);
      const zip = rawZip([WORKER, { name: 'output/a', content, method: 0 }]);
      const folder = await makeFolder({ 'ready.zip': zip });
      const path = join(folder, 'ready.zip');
      const flags = { allowSensitiveFiles: false, enforceLimits: true };
      const abort = new AbortController();
      const reason = new Error('stopped');
      const before = bytesRead();
      // It is read twice: for its own digest, and for those of the entries.
      const stop = (): void => {
        if (bytesRead() - before > 1.2 * size) abort.abort(reason);
        else setImmediate(stop);
      };
      stop();
      await expect(readSource({ path, shownPath: 'a.zip', ...flags }, abort.signal)).rejects.toBe(
        reason,
      );
      expect(bytesRead() - before).toBeLessThan(1.5 * size);
      expect(await listOpenFiles(folder)).toEqual([]);
    },
  );

  test('notices that the zip changed while it was read', async () => {
    const folder = await makeFolder({ 'ready.zip': rawZip([WORKER]) });
    const path = join(folder, 'ready.zip');
    const request = { path, shownPath: 'a.zip', allowSensitiveFiles: false, enforceLimits: true };
    const { signal } = new AbortController();
    let looks = 0;
    // The signal is looked at between all steps; after some of them the zip is touched.
    signal.throwIfAborted = () => {
      looks += 1;
      if (looks === 4) utimesSync(path, 1, 1);
    };
    expect((await readSource(request, signal)).faults).toContain(
      'path: a.zip changed while it was read.',
    );
  });
});

/** What this process has read from files so far. Linux only. */
function bytesRead(): number {
  return Number(/^rchar: (\d+)/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
}
