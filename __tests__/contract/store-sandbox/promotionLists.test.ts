import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { askStore, listOf, startStill } from './askStore.ts';

interface Page {
  readonly data: readonly { readonly name: string }[];
  readonly meta: {
    readonly pagination: {
      readonly total: number;
      readonly links: Readonly<Record<string, string>>;
    };
  };
}

async function namesOf(sandbox: Sandbox, query: string): Promise<readonly unknown[]> {
  const reply = await askStore(sandbox, `GET /promotions${query}`);
  return listOf(reply).map(({ name }) => name);
}

describe('the list of promotions', () => {
  test('has 50 on a page, and links that lead through all of them once', async () => {
    await using sandbox = await startStill();
    const names = Array.from({ length: 120 }, (_, index) => `P${String(index)}`);
    for (const name of names) sandbox.store.addPromotion({ name });
    const seen: string[] = [];
    const counts: number[] = [];
    for (let query: string | undefined = ''; query !== undefined;) {
      const page = (await askStore(sandbox, `GET /promotions${query}`)).json() as Page;
      seen.push(...page.data.map(({ name }) => name));
      counts.push(page.data.length);
      query = page.meta.pagination.links['next'];
    }
    expect(seen).toStrictEqual(names);
    expect(counts).toStrictEqual([50, 50, 20]);
  });

  test.each([['limit=251'], ['limit=0'], ['page=0'], ['redemption_type=COUPON'], ['sort=size']])(
    'refuses %s',
    async (query) => {
      await using sandbox = await startStill();
      const reply = await askStore(sandbox, `GET /promotions?${query}`);
      expect(reply.status).toBe(422);
      expect(reply.json()).toStrictEqual({ errors: [{ status: 422, title: expect.any(String) }] });
    },
  );

  test('finds names that contain what is asked for, unless asked to be exact', async () => {
    await using sandbox = await startStill();
    for (const name of ['Spring', 'Spring 2', 'Autumn']) sandbox.store.addPromotion({ name });
    expect(await namesOf(sandbox, '?name=spring')).toStrictEqual(['Spring', 'Spring 2']);
    sandbox.set({ store: { nameFilter: 'exact' } });
    expect(await namesOf(sandbox, '?name=Spring')).toStrictEqual(['Spring']);
  });

  test('finds the promotion of a code, one type, and those of all channels with those of one', async () => {
    await using sandbox = await startStill();
    sandbox.store.addPromotion({ name: 'one', channels: [{ id: 1 }] });
    sandbox.store.addPromotion({ name: 'two', channels: [{ id: 2 }] });
    const { id } = sandbox.store.addPromotion({ name: 'all', redemption_type: 'COUPON' });
    sandbox.store.addCode(id, { code: 'WELCOME' });
    expect(await namesOf(sandbox, '?code=WELCOME')).toStrictEqual(['all']);
    expect(await namesOf(sandbox, '?redemption_type=automatic')).toStrictEqual(['one', 'two']);
    expect(await namesOf(sandbox, '?channels=2')).toStrictEqual(['two', 'all']);
    expect(await namesOf(sandbox, '?sort=name&direction=desc')).toStrictEqual([
      'two',
      'one',
      'all',
    ]);
    // Nothing says that a parameter was not understood.
    expect(await namesOf(sandbox, '?nmae=one')).toHaveLength(3);
  });
});

describe('a deletion of promotions', () => {
  test('deletes what can be deleted, and names those that still have codes by their place', async () => {
    await using sandbox = await startStill();
    const [first, second, third] = ['A', 'B', 'C'].map((name) =>
      sandbox.store.addPromotion({ name, redemption_type: 'COUPON' }),
    );
    sandbox.store.addCode(second?.id ?? 0, { code: 'KEEP' });
    const ids = [first, second, third].map((one) => one?.id).join(',');
    const reply = await askStore(sandbox, `DELETE /promotions?id:in=${ids}`);
    expect(reply.status).toBe(422);
    expect(reply.json()).toMatchObject({
      errors: [{ status: 422, errors: { '1.code': expect.stringContaining('Failed for id=2.') } }],
      meta: { total: 3, success: 2, failed: 1 },
    });
    expect(sandbox.store.promotions().map(({ name }) => name)).toStrictEqual(['B']);
    const [code] = sandbox.store.codes(2);
    await askStore(sandbox, `DELETE /promotions/2/codes?id:in=${String(code?.id)}`);
    expect((await askStore(sandbox, 'DELETE /promotions?id:in=2')).status).toBe(204);
    expect(sandbox.store.promotions()).toHaveLength(0);
  });

  test('takes up to 50 ids, and needs them', async () => {
    await using sandbox = await startStill();
    const ids = Array.from({ length: 51 }, (_, index) => index + 1);
    const ask = async (query: string): Promise<number> =>
      (await askStore(sandbox, `DELETE /promotions${query}`)).status;
    expect(await ask(`?id:in=${ids.join(',')}`)).toBe(422);
    expect(await ask(`?id:in=${ids.slice(1).join(',')}`)).toBe(204);
    expect(await ask('')).toBe(422);
    expect(await ask('?id:in=A')).toBe(422);
  });

  test('says the same of one that is there and one that is not, but keeps one with codes', async () => {
    await using sandbox = await startStill();
    const { id } = sandbox.store.addPromotion({ redemption_type: 'COUPON' });
    sandbox.store.addCode(id, { code: 'KEEP' });
    expect((await askStore(sandbox, `DELETE /promotions/${String(id)}`)).status).toBe(422);
    await askStore(sandbox, 'DELETE /promotions/codes?code=KEEP');
    expect((await askStore(sandbox, `DELETE /promotions/${String(id)}`)).status).toBe(204);
    expect((await askStore(sandbox, `DELETE /promotions/${String(id)}`)).status).toBe(204);
  });
});
