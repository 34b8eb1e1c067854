import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutBlocks } from '../../../../src/build/zip/packPieces.ts';

const KIB = 1024;

test.each([
  [0, [0]],
  [1, [1]],
  [768 * KIB - 1, [768 * KIB - 1]],
  [768 * KIB, [512 * KIB, 256 * KIB]],
  [1280 * KIB - 1, [512 * KIB, 768 * KIB - 1]],
  [1280 * KIB, [512 * KIB, 512 * KIB, 256 * KIB]],
])('cutBlocks cuts %d bytes into %j', (size, expected) => {
  expect([...cutBlocks(size)]).toEqual(expected);
});

test('cutBlocks covers every size, with no block of nothing but for a file of nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), (size) => {
      const blocks = [...cutBlocks(size)];
      expect(blocks.reduce((sum, length) => sum + length, 0)).toBe(size);
      expect(Math.min(...blocks)).toBeGreaterThan(0);
      expect(Math.max(...blocks)).toBeLessThan(768 * KIB);
    }),
  );
});
