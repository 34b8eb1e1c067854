import { describe, expect, test } from '@jest/globals';
import { HttpError } from '../../../src/errors/actionError.ts';
import { createStore } from '../../../src/store/apply/awaitStore.ts';
import type { StoreCreate } from '../../../src/store/plan/change.ts';
import type { FranchiseResource, FranchiseStore } from '../../../src/store/platform.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';

const store: FranchiseStore = { id: 'preview-7', status: 'provisioning', store_hash: undefined };
const change = {
  ...{ action: 'create', kind: 'store', key: store.id, accountId: 'a-1', fields: [] },
  at: { line: 1, column: 1 },
  body: { id: store.id },
} as unknown as StoreCreate;

const gateway = new HttpError('HTTP 504.', { status: 504, effect: 'unknown' });
const taken = new HttpError('The `id` is taken.', { status: 409, effect: 'refused' });

/** Creates a store that shows so long after the first call; each call ends with the next failure. */
async function create(failures: readonly HttpError[], showsAfterMs: number) {
  const clock = virtualClock();
  const left = [...failures];
  let calls = 0;
  let showsAtMs: number | undefined;
  const franchise: FranchiseResource = {
    create: () => {
      calls += 1;
      showsAtMs ??= clock.now() + showsAfterMs;
      const failure = left.shift();
      return failure === undefined ? Promise.resolve() : Promise.reject(failure);
    },
    find: () =>
      Promise.resolve(showsAtMs !== undefined && clock.now() >= showsAtMs ? store : undefined),
  };
  const journal = { info: () => undefined } as never;
  const { signal } = new AbortController();
  const error = await clock.runUntil(
    createStore(change, { franchise, clock, journal, signal }).then(
      () => undefined,
      (reason: unknown) => reason,
    ),
  );
  return { error, calls };
}

describe('creating a store', () => {
  test.each([0, 10_000, 30_000, 45_000])(
    'waits for the one that a lost call has made and that shows after %i ms',
    async (showsAfterMs) => {
      expect(await create([gateway], showsAfterMs)).toEqual({ error: undefined, calls: 1 });
    },
  );

  test('takes an id that is taken after its own lost call for a sign that the store exists', async () => {
    expect(await create([gateway, taken], 70_000)).toEqual({ error: undefined, calls: 2 });
  });

  test('reports the outcome as unknown when the id is taken and the store does not show', async () => {
    const { error } = await create([gateway, taken], 3_600_000);
    expect(error).toMatchObject({ code: 'ambiguous' });
  });

  test('fails when the id was taken from the beginning and the store cannot be seen', async () => {
    const { error, calls } = await create([taken], 3_600_000);
    expect(error).toBe(taken);
    expect(calls).toBe(1);
  });
});
