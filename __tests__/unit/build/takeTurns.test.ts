import { expect, test } from '@jest/globals';
import { takeTurns } from '../../../src/build/takeTurns.ts';
import { never } from './folder/folder.ts';

test('takeTurns lets others go on whenever enough is done', async () => {
  const takeTurn = takeTurns(10, never);
  let turns = 0;
  let next = setImmediate(count);
  function count(): void {
    turns += 1;
    next = setImmediate(count);
  }
  const seen: number[] = [];
  for (const done of [9, 1, 9, 20, 0]) {
    await takeTurn(done);
    seen.push(turns);
  }
  clearImmediate(next);
  expect(seen).toEqual([0, 1, 1, 2, 2]);
});

test('takeTurns throws the reason of a signal at every call', async () => {
  const reason = new Error('stopped');
  await expect(takeTurns(10, AbortSignal.abort(reason))(1)).rejects.toBe(reason);
});
