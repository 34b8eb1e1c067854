import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRing } from '../../../../src/build/zip/createRing.ts';

const CAPACITY = 100;

/** Takes a length, or gives back for nothing. */
const steps = fc.array(
  fc.option(fc.oneof(fc.nat(40), fc.constantFrom(0, 1, 99, 100, 101, 150)), { freq: 2 }),
  { maxLength: 60 },
);

test('pieces that are out never share memory', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const ring = createRing(CAPACITY);
      const out: Buffer[] = [];
      for (const [index, length] of all.entries()) {
        if (length === null) {
          if (out.shift() !== undefined) ring.giveBack();
          continue;
        }
        const piece = ring.take(length);
        expect(piece).toHaveLength(length);
        out.push(piece.fill(index + 1));
        for (const each of out) expect(new Set(each).size).toBeLessThanOrEqual(1);
      }
      const values = out.filter(({ length }) => length > 0).map(([first]) => first);
      expect(new Set(values).size).toBe(values.length);
    }),
    { numRuns: 1000 },
  );
});

test('what was given back is used again, and nothing else is as long as it fits', () => {
  const ring = createRing(CAPACITY);
  const memory = ring.take(60).buffer;
  expect(ring.take(40).buffer).toBe(memory);
  expect(ring.take(1).buffer).not.toBe(memory);
  ring.giveBack();
  expect(ring.take(60).buffer).toBe(memory);
  expect(ring.take(1).buffer).not.toBe(memory);
  ring.giveBack();
  expect(ring.take(40).byteOffset).toBe(60);
});

test('goes to the beginning when the end is too short, and back to all of it when nothing is out', () => {
  const ring = createRing(CAPACITY);
  expect([ring.take(50), ring.take(30)].map(({ byteOffset }) => byteOffset)).toEqual([0, 50]);
  ring.giveBack();
  expect(ring.take(25).byteOffset).toBe(0);
  expect(ring.take(25).byteOffset).toBe(25);
  for (let count = 0; count < 3; count += 1) ring.giveBack();
  const whole = ring.take(CAPACITY);
  expect([whole.byteOffset, whole.buffer.byteLength]).toEqual([0, CAPACITY]);
});
