import { describe, expect, test } from '@jest/globals';
import { withStoreStage } from './storeStage.ts';

function manyLocations(count: number): string {
  const entries = Array.from(
    { length: count },
    (_, index) =>
      `  - { code: L${String(index)}, label: Number ${String(index)}, type_id: VIRTUAL }`,
  );
  return ['version: 1', 'locations:', ...entries].join('\n');
}

describe('locations', () => {
  test('are created in batches, and the others of a batch go through beside a refused one', async () => {
    const refused = { refusedLocationCodes: ['L3', 'L12'] };
    await withStoreStage({ switches: { store: refused } }, async ({ sandbox, run, writeStore }) => {
      await writeStore(manyLocations(14));
      const first = await run();
      expect(first.isGreen).toBe(false);
      expect(first.outputs).toMatchObject({ status: 'failed', creates: '14', failed: '2' });
      expect(first.log).toMatch(/Could not create location L3\. .*HTTP 422/);
      const posts = sandbox.requests.filter(({ method }) => method === 'POST');
      // Two batches, and each refused one once more by itself.
      expect(posts).toHaveLength(4);
      sandbox.store.settle();
      const codes = sandbox.store.locations().map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes).toHaveLength(13);
      sandbox.set({ store: { refusedLocationCodes: [] } });
      expect((await run()).outputs).toMatchObject({
        status: 'applied',
        creates: '2',
        unchanged: '12',
      });
    });
  });

  test('of a batch that the platform takes as a whole or not at all are created one by one', async () => {
    const store = { refusedLocationCodes: ['L1'], locationBatches: 'atomic' } as const;
    await withStoreStage({ switches: { store } }, async ({ sandbox, run, writeStore }) => {
      await writeStore(manyLocations(4));
      expect((await run()).outputs).toMatchObject({ status: 'failed', failed: '1' });
      sandbox.store.settle();
      expect(sandbox.store.locations()).toHaveLength(4);
    });
  });

  test('are waited for until they show', async () => {
    await withStoreStage(
      { switches: { store: { locationDelayMs: 400 } } },
      async ({ run, writeStore }) => {
        await writeStore(manyLocations(3));
        expect((await run()).outputs['status']).toBe('applied');
        expect((await run({ command: 'plan' })).outputs['status']).toBe('no_changes');
      },
    );
  });

  test('that show late are not taken for missing when the rest of their batch is refused', async () => {
    const store = { refusedLocationCodes: ['L1'], locationDelayMs: 300 };
    await withStoreStage({ switches: { store } }, async ({ run, writeStore }) => {
      await writeStore(manyLocations(3));
      const ended = await run();
      expect(ended.outputs).toMatchObject({ status: 'failed', failed: '1' });
      expect(ended.log).toMatch(/^Created location L2\.$/m);
    });
  });

  test('that do not show in time are reported as unknown', async () => {
    const store = { locationDelayMs: 3_600_000 };
    await withStoreStage({ switches: { store } }, async ({ run, writeStore }) => {
      await writeStore(manyLocations(1));
      const ended = await run();
      expect(ended.isGreen).toBe(false);
      expect(ended.outputs).toMatchObject({ status: 'failed', failed: '1' });
      expect(ended.log).toMatch(
        /Could not confirm whether location L0 was created\. The platform has accepted it/,
      );
    });
  });

  test('are written whole, so that nothing is lost where the platform replaces them', async () => {
    const store = { locationUpdate: 'replace' } as const;
    await withStoreStage({ switches: { store } }, async ({ sandbox, run, writeStore, file }) => {
      // The default location has no address, without which it could not be replaced.
      await writeStore(file().replace(/ {2}- code: BC-LOCATION-1\n.*\n/, ''));
      expect((await run()).outputs['status']).toBe('applied');
      await writeStore(file().replace('city: Austin', 'city: Round Rock'));
      expect((await run()).outputs).toMatchObject({ status: 'applied', updates: '1' });
      sandbox.store.settle();
      const austin = sandbox.store.locations().find(({ code }) => code === 'AUSTIN');
      expect(austin).toMatchObject({
        label: 'Austin',
        address: { city: 'Round Rock', zip: '78701' },
      });
      expect((await run({ command: 'plan' })).outputs['status']).toBe('no_changes');
    });
  });

  test('that are shipping origins are kept, and that fails nothing', async () => {
    await withStoreStage({}, async ({ sandbox, run, writeStore }) => {
      sandbox.store.addLocation({ code: 'ORIGIN' }, { shippingOrigin: true });
      sandbox.store.addLocation({ code: 'OLD' });
      await writeStore('version: 1\nlocations: []\n');
      const ended = await run({ policy: 'sync', max_deletes: '5' });
      expect(ended.isGreen).toBe(true);
      expect(ended.outputs).toMatchObject({ status: 'applied', failed: '0' });
      expect(ended.log).toMatch(/Kept location ORIGIN .*\. .*shipping origin/);
      sandbox.store.settle();
      expect(sandbox.store.locations().map(({ code }) => code)).toEqual([
        'BC-LOCATION-1',
        'ORIGIN',
      ]);
    });
  });

  test('that the platform refuses to delete for another reason are failures', async () => {
    await withStoreStage({}, async ({ sandbox, run, writeStore }) => {
      sandbox.store.addLocation({ code: 'OLD' });
      await writeStore('version: 1\nlocations: []\n');
      sandbox.script('DELETE /locations', [
        { kind: 'answer', status: 422, body: { status: 422, title: 'Try later', errors: {} } },
      ]);
      const ended = await run({ policy: 'sync', max_deletes: '5' });
      expect(ended.outputs).toMatchObject({ status: 'failed', failed: '1' });
      expect(ended.log).toMatch(/Could not delete location OLD .*\. .*Try later/);
    });
  });
});

describe('promotions', () => {
  test('are read from every page, and codes too', async () => {
    await withStoreStage({ switches: { store: { pageLimit: 2 } } }, async ({ sandbox, run }) => {
      for (let index = 0; index < 5; index += 1) {
        sandbox.store.addPromotion({ name: `P${String(index)}`, redemption_type: 'AUTOMATIC' });
      }
      const { id } = sandbox.store.addPromotion({ name: 'Welcome', redemption_type: 'COUPON' });
      for (const code of ['A', 'B', 'C', 'HELLO']) sandbox.store.addCode(id, { code });
      expect((await run()).outputs).toMatchObject({
        status: 'applied',
        creates: '3',
        updates: '2',
      });
      const codes = sandbox.store.codes(id).map(({ code }) => code);
      expect(codes.sort()).toEqual(['A', 'B', 'C', 'HELLO', 'WELCOME']);
      expect((await run({ command: 'plan' })).outputs['status']).toBe('no_changes');
    });
  });

  test('swap their codes in one run', async () => {
    await withStoreStage({}, async ({ sandbox, run, writeStore }) => {
      const file = (first: string, second: string): string =>
        [
          'version: 1',
          'promotions:',
          `  - { name: One, redemption_type: COUPON, rules: [], codes: [{ code: ${first} }] }`,
          `  - { name: Two, redemption_type: COUPON, rules: [], codes: [{ code: ${second} }] }`,
        ].join('\n');
      await writeStore(file('FIRST', 'SECOND'));
      expect((await run()).outputs['status']).toBe('applied');
      await writeStore(file('second', 'FIRST'));
      const ended = await run({ policy: 'sync', max_deletes: '2' });
      expect(ended.outputs).toMatchObject({ status: 'applied', updates: '2', failed: '0' });
      const codes = sandbox.store
        .promotions()
        .map(({ id }) => sandbox.store.codes(id).map(({ code }) => code));
      expect(codes).toEqual([['second'], ['FIRST']]);
    });
  });

  test('with a code that another promotion has say which code it is', async () => {
    await withStoreStage({}, async ({ sandbox, run }) => {
      const { id } = sandbox.store.addPromotion({ name: 'Other', redemption_type: 'COUPON' });
      sandbox.store.addCode(id, { code: 'WELCOME' });
      const ended = await run();
      expect(ended.outputs).toMatchObject({ status: 'failed', failed: '1' });
      expect(ended.log).toMatch(/Could not create promotion "Welcome"\. Code WELCOME: .*HTTP 422/);
      sandbox.store.touchPromotion(id, undefined);
    });
  });

  test('are changed with one request that has what differs and no more', async () => {
    await withStoreStage({}, async ({ sandbox, run, writeStore, file }) => {
      await run();
      await writeStore(file().replace('percentage_amount: 10', 'percentage_amount: 15'));
      const from = sandbox.requests.length;
      await run();
      const writes = sandbox.requests.slice(from).filter(({ method }) => method !== 'GET');
      expect(writes).toHaveLength(1);
      const [put] = writes;
      expect(put?.method).toBe('PUT');
      expect(Object.keys(JSON.parse(put?.body ?? '{}') as object)).toEqual(['rules']);
    });
  });
});

describe('applying', () => {
  test('begins nothing more after the token is refused', async () => {
    await withStoreStage({}, async ({ sandbox, run }) => {
      sandbox.script('PUT /locations', [{ kind: 'answer', status: 401, body: {} }]);
      const ended = await run();
      expect(ended.outputs).toMatchObject({ status: 'failed', failed: '5' });
      const after = sandbox.requests.filter(({ path }) => path.includes('/promotions'));
      expect(after.every(({ method }) => method === 'GET')).toBe(true);
    });
  });

  test('stops when the platform is down, and says what was not begun', async () => {
    await withStoreStage({}, async ({ sandbox, run, writeStore }) => {
      const names = Array.from(
        { length: 30 },
        (_, index) => `  - { name: P${String(index)}, redemption_type: AUTOMATIC, rules: [] }`,
      );
      await writeStore(['version: 1', 'promotions:', ...names].join('\n'));
      sandbox.script('POST /promotions', [
        { kind: 'answer', status: 503, body: '', times: Infinity },
      ]);
      const ended = await run();
      expect(ended.outputs).toMatchObject({ status: 'failed', failed: '30' });
      expect(ended.summaries[0]).toMatch(/\| waiting \| Promotion .*was not started/);
      const posts = sandbox.requests.filter(({ method }) => method === 'POST');
      // Ten at once, and two more before the third has failed, six times each.
      expect(posts.length).toBeLessThanOrEqual(72);
    });
  });

  test('says so when something still differs afterwards', async () => {
    await withStoreStage({}, async ({ sandbox, run }) => {
      sandbox.script('PUT /locations', [
        { kind: 'answer', status: 200, body: { transaction_id: 'x' } },
      ]);
      const ended = await run();
      expect(ended.outputs['status']).toBe('applied');
      expect(ended.log).toMatch(
        /^warning: Something still differs: .*\n- location BC-LOCATION-1 \(id 1\): label: written "Central store", the store shows "Default location"$/m,
      );
    });
  });

  test('says that a promotion is still there, though another one of its name was refused', async () => {
    await withStoreStage({}, async ({ sandbox, run, writeStore }) => {
      const named = (type: string, status: string): string =>
        `  - { name: Sale, redemption_type: ${type}, status: ${status}, rules: [] }`;
      const both = [named('AUTOMATIC', 'ENABLED'), named('COUPON', 'ENABLED')];
      await writeStore(['version: 1', 'promotions:', ...both].join('\n'));
      expect((await run()).outputs['status']).toBe('applied');
      await writeStore(['version: 1', 'promotions:', named('COUPON', 'DISABLED')].join('\n'));
      sandbox.script('PUT /promotions/{id}', [{ kind: 'answer', status: 422, body: {} }]);
      sandbox.script('DELETE /promotions/{id}', [{ kind: 'answer', status: 204, body: '' }]);
      const ended = await run({ policy: 'sync', max_deletes: '5' });
      expect(ended.outputs).toMatchObject({ status: 'failed', failed: '1' });
      expect(ended.log).toMatch(
        /^warning: Something still differs: .*\n- promotion "Sale" \(id \d+\) is still there$/m,
      );
    });
  });

  test('warns when the store cannot be read again afterwards', async () => {
    await withStoreStage({}, async ({ sandbox, run }) => {
      // The first two reads are for the plan and right before applying.
      sandbox.script('GET /promotions', [
        { kind: 'pass', times: 2 },
        { kind: 'answer', status: 403, body: { title: 'No' } },
      ]);
      const ended = await run();
      expect(ended.outputs['status']).toBe('applied');
      expect(ended.log).toMatch(/^warning: Not checked afterwards: .*HTTP 403/m);
    });
  });

  test('ends at once when it is cancelled before it begins', async () => {
    await withStoreStage({}, async ({ sandbox, run }) => {
      const ended = await run({}, AbortSignal.abort(new Error('over')));
      expect(ended.isGreen).toBe(false);
      expect(sandbox.requests).toEqual([]);
    });
  });
});
