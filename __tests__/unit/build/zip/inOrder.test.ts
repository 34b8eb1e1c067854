import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inOrder } from '../../../../src/build/zip/inOrder.ts';
import type { Job } from '../../../../src/build/zip/inOrder.ts';

async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const result of results) all.push(result);
  return all;
}

describe('inOrder', () => {
  test('keeps the order, whichever job ends first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.nat(20),
        fc.integer({ min: 1, max: 9 }),
        async (s, count, room) => {
          function* jobs(): Generator<Job<number>, void> {
            for (let index = 0; index < count; index += 1) {
              yield { weight: 1, result: s.schedule(Promise.resolve(index)) };
            }
          }
          const results = await s.waitFor(collect(inOrder(jobs(), room)));
          expect(results).toEqual(Array.from({ length: count }, (_, index) => index));
        },
      ),
    );
  });

  test('begins ahead while there is room, and a result keeps its own until the next is asked for', async () => {
    const begun: number[] = [];
    function* jobs(): Generator<Job<number>, void> {
      for (const weight of [4, 4, 4, 50, 1, 1]) {
        begun.push(weight);
        yield { weight, result: Promise.resolve(weight) };
      }
    }
    const seen: number[] = [];
    for await (const weight of inOrder(jobs(), 10)) {
      seen.push(weight);
      if (seen.length === 1) expect(begun).toEqual([4, 4, 4]);
      if (seen.length === 2) expect(begun).toEqual([4, 4, 4, 50]);
      if (seen.length === 4) expect(begun).toEqual([4, 4, 4, 50]);
      if (seen.length === 5) expect(begun).toEqual([4, 4, 4, 50, 1, 1]);
    }
    expect(seen).toEqual([4, 4, 4, 50, 1, 1]);
  });

  test('throws what a job throws, leaves the others alone and begins no more', async () => {
    const state = { begun: 0, isClosed: false };
    function* jobs(): Generator<Job<number>, void> {
      try {
        for (;;) {
          state.begun += 1;
          const fails = state.begun >= 2;
          yield {
            weight: 1,
            result: fails
              ? Promise.reject(new Error(`no ${String(state.begun)}`))
              : Promise.resolve(0),
          };
        }
      } finally {
        state.isClosed = true;
      }
    }
    await expect(collect(inOrder(jobs(), 3))).rejects.toThrow('no 2');
    expect(state).toEqual({ begun: 4, isClosed: true });
  });

  test('closes the jobs when nobody asks any more', async () => {
    let isClosed = false;
    function* jobs(): Generator<Job<number>, void> {
      try {
        for (;;) yield { weight: 1, result: Promise.resolve(1) };
      } finally {
        isClosed = true;
      }
    }
    for await (const result of inOrder(jobs(), 3)) if (result === 1) break;
    expect(isClosed).toBe(true);
  });
});
