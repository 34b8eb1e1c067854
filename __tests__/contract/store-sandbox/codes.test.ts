import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { askStore, dataOf, listOf, startStill } from './askStore.ts';
import type { StillSandbox } from './askStore.ts';

async function startWithCoupon(codes: readonly string[] = []): Promise<StillSandbox> {
  const sandbox = await startStill();
  sandbox.store.addPromotion({ name: 'Coupon', redemption_type: 'COUPON' });
  for (const code of codes) sandbox.store.addCode(1, { code });
  return sandbox;
}

interface Page {
  readonly data: readonly { readonly code: string }[];
  readonly meta: {
    readonly pagination?: unknown;
    readonly cursor_pagination?: {
      readonly count: number;
      readonly links: { readonly next?: string; readonly previous?: string };
    };
  };
}

async function list(sandbox: Sandbox, query = ''): Promise<Page> {
  return (await askStore(sandbox, `GET /promotions/1/codes${query}`)).json() as Page;
}

describe('a coupon code', () => {
  test('is created with unlimited uses, and does not tell its promotion', async () => {
    await using sandbox = await startWithCoupon();
    const reply = await askStore(sandbox, 'POST /promotions/1/codes', { code: 'WELCOME 1' });
    expect([reply.status, dataOf(reply)]).toStrictEqual([
      201,
      {
        id: 1,
        code: 'WELCOME 1',
        max_uses: 0,
        max_uses_per_customer: 0,
        current_uses: 0,
        created: '2030-01-02T03:04:05+00:00',
      },
    ]);
    const found = await askStore(sandbox, 'GET /promotions/codes?code=WELCOME%201');
    expect(listOf(found)).toStrictEqual([dataOf(reply)]);
    const { data } = (await askStore(sandbox, 'GET /promotions/1')).json() as { data: object };
    expect(data).not.toHaveProperty('codes');
  });

  test('shows its schedule in UTC, and none when it has none', async () => {
    await using sandbox = await startWithCoupon();
    const schedule = { valid_from: '2030-06-01T00:00:00+02:00', valid_until: null };
    const reply = await askStore(sandbox, 'POST /promotions/1/codes', { code: 'A', schedule });
    expect(dataOf(reply)).toMatchObject({
      schedule: { valid_from: '2030-05-31T22:00:00+00:00', valid_until: null },
    });
    const plain = await askStore(sandbox, 'POST /promotions/1/codes', { code: 'B' });
    expect(dataOf(plain)).not.toHaveProperty('schedule');
  });

  test.each([['ÄPFEL'], ['A'.repeat(51)], [''], [5]])('is not %s', async (code) => {
    await using sandbox = await startWithCoupon();
    expect((await askStore(sandbox, 'POST /promotions/1/codes', { code })).status).toBe(422);
  });

  test('is there once in the store, whatever its case', async () => {
    await using sandbox = await startWithCoupon(['WELCOME']);
    sandbox.store.addPromotion({ redemption_type: 'COUPON' });
    const reply = await askStore(sandbox, 'POST /promotions/2/codes', { code: 'welcome' });
    expect(reply.status).toBe(422);
    await askStore(sandbox, 'DELETE /promotions/1/codes/1');
    const again = await askStore(sandbox, 'POST /promotions/2/codes', { code: 'welcome' });
    expect(again.status).toBe(201);
  });

  test('needs a coupon promotion that exists', async () => {
    await using sandbox = await startStill();
    sandbox.store.addPromotion();
    const ask = async (id: number): Promise<number> =>
      (await askStore(sandbox, `POST /promotions/${String(id)}/codes`, { code: 'A' })).status;
    expect(await ask(1)).toBe(422);
    expect(await ask(2)).toBe(404);
  });

  test('cannot be changed, and forgets its uses when it is made again', async () => {
    await using sandbox = await startWithCoupon(['A']);
    sandbox.store.touchCode('A', { current_uses: 3 });
    expect((await askStore(sandbox, 'PUT /promotions/1/codes/1', { max_uses: 1 })).status).toBe(
      405,
    );
    expect((await list(sandbox)).data).toMatchObject([{ current_uses: 3 }]);
    await askStore(sandbox, 'DELETE /promotions/1/codes/1');
    await askStore(sandbox, 'POST /promotions/1/codes', { code: 'A', max_uses: 1 });
    expect((await list(sandbox)).data).toMatchObject([{ id: 2, current_uses: 0, max_uses: 1 }]);
  });

  test('is one of a limited number where SINGLE means it', async () => {
    await using sandbox = await startWithCoupon(['A']);
    sandbox.set({ store: { codesOfSingle: 1 } });
    expect((await askStore(sandbox, 'POST /promotions/1/codes', { code: 'B' })).status).toBe(422);
  });

  test('goes with up to 250 others, and alone, and without a word when it is not there', async () => {
    const names = Array.from({ length: 251 }, (_, index) => `C${String(index)}`);
    await using sandbox = await startWithCoupon(names);
    const ids = names.map((_, index) => index + 1);
    const ask = async (query: string): Promise<number> =>
      (await askStore(sandbox, `DELETE /promotions/1/codes${query}`)).status;
    expect(await ask(`?id:in=${ids.join(',')}`)).toBe(422);
    expect(await ask('')).toBe(422);
    expect(await ask(`?id:in=${ids.slice(1).join(',')}`)).toBe(204);
    expect(sandbox.store.codes(1).map(({ id }) => id)).toStrictEqual([1]);
    expect(await ask('/1')).toBe(204);
    expect(await ask('/1')).toBe(204);
  });
});

describe('the list of codes', () => {
  test('leads on from its last page to an empty one', async () => {
    await using sandbox = await startWithCoupon(['A', 'B', 'C', 'D']);
    const seen: string[] = [];
    let pages = 0;
    for (let query: string | undefined = '?limit=2'; query !== undefined; pages += 1) {
      const { data, meta }: Page = await list(sandbox, query);
      expect(meta.cursor_pagination?.count).toBe(4);
      seen.push(...data.map(({ code }) => code));
      query = meta.cursor_pagination?.links.next;
    }
    expect(seen).toStrictEqual(['A', 'B', 'C', 'D']);
    expect(pages).toBe(3);
  });

  test('goes backwards with before', async () => {
    await using sandbox = await startWithCoupon(['A', 'B', 'C']);
    const first = await list(sandbox, '?limit=2');
    expect(first.meta.cursor_pagination?.links.previous).toBeUndefined();
    const second = await list(sandbox, first.meta.cursor_pagination?.links.next);
    const back = await list(sandbox, second.meta.cursor_pagination?.links.previous);
    expect(back.data).toStrictEqual(first.data);
  });

  test('tells cursors, pages, or both, as it is asked', async () => {
    await using sandbox = await startWithCoupon(['A']);
    const { meta } = await list(sandbox);
    expect(Object.keys(meta)).toStrictEqual(['cursor_pagination', 'pagination']);
    expect(Object.keys((await list(sandbox, '?page=1')).meta)).toStrictEqual(['pagination']);
    const next = await list(sandbox, meta.cursor_pagination?.links.next);
    expect(Object.keys(next.meta)).toStrictEqual(['cursor_pagination']);
    const both = await askStore(sandbox, 'GET /promotions/1/codes?page=1&after=x');
    expect(both.status).toBe(422);
    expect((await askStore(sandbox, 'GET /promotions/1/codes?after=x')).status).toBe(422);
  });
});
