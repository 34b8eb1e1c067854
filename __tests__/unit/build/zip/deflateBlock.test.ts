import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deflateAt, freeMemory } from '../../../../src/build/zip/deflateBlock.ts';
import { noise } from '../pack/pack.ts';

const deflateBlock = deflateAt('usual');

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a byte', Buffer.from('x')],
  ['bytes that shrink to nearly nothing', Buffer.alloc(700_000, 'abc')],
  ['bytes that do not shrink', noise(700_000)],
])('deflateBlock makes of %s what zlib makes of it in one go', async (_, bytes) => {
  const deflated = await deflateBlock({ bytes, dictionary: undefined, isLast: true });
  expect(deflated.equals(deflateRawSync(bytes, { level: 5 }))).toBe(true);
});

test('deflateBlock uses what precedes a block', async () => {
  const bytes = noise(20_000);
  const block = { bytes, isLast: true };
  expect((await deflateBlock({ ...block, dictionary: undefined })).length).toBeGreaterThan(20_000);
  expect((await deflateBlock({ ...block, dictionary: bytes })).length).toBeLessThan(300);
});

test('blocks that are deflated by themselves are one stream', async () => {
  const piece = fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc.integer({ min: 1, max: 100_000 }).map(noise),
    fc.integer({ min: 1, max: 100_000 }).map((length) => Buffer.alloc(length, 'worker')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 6 }), async (pieces) => {
      const deflated = await Promise.all(
        pieces.map((bytes, index) =>
          deflateBlock({
            bytes,
            dictionary: pieces[index - 1]?.subarray(-32_768),
            isLast: index === pieces.length - 1,
          }),
        ),
      );
      expect(inflateRawSync(Buffer.concat(deflated)).equals(Buffer.concat(pieces))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('freeMemory frees what has memory of its own', () => {
  const bytes = Buffer.allocUnsafeSlow(Buffer.poolSize + 1);
  freeMemory(bytes.subarray(10, 20));
  expect(bytes).toHaveLength(0);
});

test('freeMemory leaves alone what may share its memory', () => {
  const [bytes, neighbour] = [Buffer.from('one'), Buffer.from('other')];
  freeMemory(bytes);
  expect([String(bytes), String(neighbour)]).toEqual(['one', 'other']);
});
