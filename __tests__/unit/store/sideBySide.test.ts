import { expect, test } from '@jest/globals';
import { readSnapshot } from '../../../src/store/apply/snapshot.ts';
import { sideBySide } from '../../../src/store/mapInParallel.ts';

test('the name of the store, its locations and its promotions are asked for at the same time', async () => {
  const asked: string[] = [];
  /** Answers when all three have been asked for. */
  let answer = (): void => undefined;
  const all = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const ask = async <T>(what: string, value: T): Promise<T> => {
    asked.push(what);
    if (asked.length === 3) answer();
    await all;
    return value;
  };
  const resources = {
    names: { storeName: () => ask('name', 'Shop') },
    locations: { list: () => ask('locations', []) },
    promotions: { list: () => ask('promotions', []) },
  };
  const none = {
    locations: [],
    promotions: [],
    names: [],
    absent: { locations: [], promotions: [] },
  };
  const target = {
    kind: 'existing',
    storeHash: 'abc',
    openStore: () => Promise.resolve(resources),
  };
  const order = { command: 'plan', target, spec: { version: 1, ...none } };
  const snapshot = await readSnapshot(order as never, { policy: 'upsert' } as never);
  expect(asked.toSorted()).toEqual(['locations', 'name', 'promotions']);
  expect(snapshot).toMatchObject({
    store: { name: 'Shop' },
    current: { locations: [], promotions: [] },
  });
});

test('when both of two requests fail, the error is that of the first, whichever came earlier', async () => {
  const late = new Promise((_, reject) => {
    setImmediate(() => {
      reject(new Error('first'));
    });
  });
  await expect(sideBySide(late, Promise.reject(new Error('second')))).rejects.toThrow('first');
});
