import { createHash } from 'node:crypto';
import { utimesSync, writeFileSync } from 'node:fs';
import { open, readFile, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeZip } from '../../../../src/build/zip/writeZip.ts';
import type { WrittenZip, ZipTarget } from '../../../../src/build/zip/writeZip.ts';
import type { FolderSource } from '../../../../src/build/source.ts';
import { deflateAt } from '../../../../src/build/zip/deflateBlock.ts';
import type { DeflateBlock } from '../../../../src/build/zip/deflateBlock.ts';
import { makeFolder, never } from '../folder/folder.ts';
import type { Tree } from '../folder/folder.ts';
import { check, noise, pack, unpack } from './pack.ts';

const deflateBlock = deflateAt('usual');

const HALF = 'half of it '.repeat(60_000);

const TREE: Tree = {
  'worker.js': 'let a = 1;'.repeat(250_000),
  'worker.js.map': Buffer.concat([Buffer.from(HALF), noise(400_000), Buffer.from(HALF)]),
  'assets/a.css': 'a{}'.repeat(100),
  'assets/b.bin': noise(900_000),
  'assets/c.png': noise(800_000),
  'assets/d.txt': '',
  'assets/e/f': null,
};

async function checkTree(tree: Tree): Promise<{ folder: string; source: FolderSource }> {
  const folder = await makeFolder(tree);
  const source = await check(folder);
  if (source.kind === 'zip') throw new Error('No folder.');
  return { folder, source };
}

async function write(
  source: FolderSource,
  target: Partial<ZipTarget> = {},
): Promise<WrittenZip & { readonly path: string }> {
  const path = join(await makeFolder(), 'artifact.zip');
  const handle = await open(path, 'wx+');
  try {
    const zip = await writeZip(source, {
      handle,
      signal: never,
      onBytes: () => undefined,
      ...target,
    });
    return { ...zip, path };
  } finally {
    await handle.close();
  }
}

describe('a large file', () => {
  test('is deflated in blocks, with sizes in its header instead of behind it', async () => {
    const { artifact } = await pack((await checkTree(TREE)).source);
    const entries = Object.fromEntries(
      (await unpack(artifact.path)).map((entry) => [entry.name.slice('output/'.length), entry]),
    );
    for (const [name, content] of Object.entries(TREE)) {
      const entry = entries[content === null ? `${name}/` : name];
      expect(entry?.content).toBe(Buffer.from(content ?? '').toString('base64'));
      expect(entry?.flags).toBe(0x800);
    }
    const methods = Object.values(entries).map(
      ({ name, method }) => `${name.slice(7)} ${String(method)}`,
    );
    expect(methods).toEqual([
      'assets/a.css 8',
      'assets/b.bin 0',
      'assets/c.png 0',
      'assets/d.txt 0',
      'assets/e/f/ 0',
      'worker.js 8',
      'worker.js.map 8',
    ]);
    expect(entries['worker.js']?.packedSize).toBeLessThan(20_000);
  });

  test('that does not shrink is stored, also at the end, and nothing is left behind it', async () => {
    const content = noise(6_000_000);
    const { source } = await checkTree({ 'worker.js': content });
    const zip = await write(source);
    const bytes = await readFile(zip.path);
    expect(bytes).toHaveLength(zip.size);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(zip.sha256);
    expect(zip.size - content.length).toBe(30 + 46 + 2 * 'output/worker.js'.length + 22);
  });

  test('that is read again is still given up at once', async () => {
    const { source } = await checkTree({ 'worker.js': noise(24_000_000) });
    const abort = new AbortController();
    const reason = new Error('stopped');
    const all: Promise<Buffer>[] = [];
    const deflate: DeflateBlock = async (block) => {
      all.push(deflateBlock(block));
      const [deflated = Buffer.alloc(0)] = await Promise.all(all.slice(-1));
      if (!block.isLast) return deflated;
      // From now on nothing but reading again is left.
      await Promise.all(all);
      setTimeout(() => {
        abort.abort(reason);
      }, 0);
      return deflated;
    };
    await expect(write(source, { deflate, signal: abort.signal })).rejects.toBe(reason);
  });

  test('that is read again is distinguished from one that changed without a sign', async () => {
    const tree: Tree = { 'worker.js': '', 'a.bin': noise(1_000_000) };
    const folder = await makeFolder(tree);
    const path = join(folder, 'a.bin');
    await utimes(path, 1, 1);
    const source = await check(folder);
    if (source.kind === 'zip') throw new Error('No folder.');
    const deflate: DeflateBlock = async (block) => {
      if (block.isLast && block.dictionary !== undefined) {
        writeFileSync(path, noise(999_999).toString('latin1').padEnd(1_000_000), 'latin1');
        utimesSync(path, 1, 1);
      }
      return deflateBlock(block);
    };
    await expect(write(source, { deflate })).rejects.toMatchObject({
      code: 'artifact',
      message: 'a.bin changed while it was packaged.',
    });
    expect((await stat(path)).size).toBe(1_000_000);
  });
});

describe('the bytes', () => {
  test('are the same in whatever order blocks are done', async () => {
    const { source } = await checkTree(TREE);
    const expected = await write(source);
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(12)), async (delays) => {
        const deflate: DeflateBlock = async (block) => {
          const [delayMs = 0] = delays.take(1);
          const deflated = await deflateBlock(block);
          await sleep(delayMs);
          return deflated;
        };
        const zip = await write(source, { deflate });
        expect({ ...zip, path: '' }).toEqual({ ...expected, path: '' });
      }),
      { numRuns: 5 },
    );
  });

  test('are at most those of the files and headers, whatever is packed', async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes)),
      fc.integer({ min: 0, max: 1_500_000 }).map(noise),
    );
    const names = fc.constantFrom('a.bin', 'b.js', 'c.png', 'd', 'e.wasm');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, content), content, async (files, worker) => {
        const { source } = await checkTree({ ...files, 'worker.js': worker });
        const { size } = await write(source);
        const most = source.files.map((file) => file.size + 30 + 46 + 2 * (file.name.length + 7));
        expect(size).toBeLessThanOrEqual(most.reduce((sum, bytes) => sum + bytes, 22));
      }),
      { numRuns: 8 },
    );
  });
});

test('a failing thread ends the packing with its error', async () => {
  const { source } = await checkTree(TREE);
  let blocks = 0;
  const deflate: DeflateBlock = (block) => {
    blocks += 1;
    return blocks === 4 ? Promise.reject(new Error('no memory')) : deflateBlock(block);
  };
  await expect(write(source, { deflate })).rejects.toThrow('no memory');
});

test.each(['a.png', 'fonts/b.WOFF2', 'c.tar.gz'])('%s is stored without a try', async (name) => {
  const { source } = await checkTree({ 'worker.js': '', [name]: 'a'.repeat(10_000) });
  const { path } = await write(source);
  expect(await unpack(path)).toContainEqual(
    expect.objectContaining({ name: `output/${name}`, method: 0, packedSize: 10_000 }),
  );
});

test('a large file is read into the same memory again and again', async () => {
  const { source } = await checkTree({ 'worker.js': Buffer.alloc(10_000_000, 'a') });
  const memory = new Set<unknown>();
  const deflate: DeflateBlock = (block) => {
    memory.add(block.bytes.buffer);
    return deflateBlock(block);
  };
  await write(source, { deflate });
  expect(memory.size).toBe(1);
});

test('no more is read than is soon needed', async () => {
  const { source } = await checkTree({ 'worker.js': Buffer.alloc(16_000_000, 'a') });
  let read = 0;
  let done = 0;
  let most = 0;
  const deflate: DeflateBlock = async (block) => {
    const deflated = await deflateBlock(block);
    done += block.bytes.length;
    return deflated;
  };
  await write(source, {
    deflate,
    onBytes: (bytes) => {
      read += bytes;
      most = Math.max(most, read - done);
    },
  });
  expect(read).toBe(16_000_000);
  expect(most).toBeGreaterThan(4 * 1024 * 1024);
  expect(most).toBeLessThan(8 * 1024 * 1024);
});

test('small files are not deflated all at once: each takes hundreds of KiB while it is', async () => {
  const tree = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`assets/${String(index)}.txt`, String(index)]),
  );
  const { source } = await checkTree({ 'worker.js': '', ...tree });
  let underWay = 0;
  let most = 0;
  const deflate: DeflateBlock = async (block) => {
    underWay += 1;
    most = Math.max(most, underWay);
    const deflated = await deflateBlock(block);
    underWay -= 1;
    return deflated;
  };
  await write(source, { deflate });
  expect(most).toBeGreaterThan(4);
  expect(most).toBeLessThan(60);
});
