import { expect, test } from '@jest/globals';
import { freeMemory } from '../../../../src/build/zip/freeMemory.ts';

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
