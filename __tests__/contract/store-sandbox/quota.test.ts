import { describe, expect, test } from '@jest/globals';
import type { Reply } from '../sandbox/ask.ts';
import { askApi } from '../sandbox/ask.ts';
import { askStore, promotion, startStill } from './askStore.ts';

const rateLimit = { quota: 4, windowMs: 30_000 };

function leftOf({ headers }: Reply): number {
  return Number(headers['x-rate-limit-requests-left']);
}

describe('the quota of a store', () => {
  test('is named in every answer and refuses with 429 until the window is over', async () => {
    await using sandbox = await startStill({ switches: { rateLimit } });
    const first = await askStore(sandbox, 'GET /promotions');
    expect(first.headers).toMatchObject({
      'x-rate-limit-time-window-ms': '30000',
      'x-rate-limit-time-reset-ms': '30000',
      'x-rate-limit-requests-quota': '4',
      'x-rate-limit-requests-left': '3',
    });
    sandbox.passMs(10_000);
    await askStore(sandbox, 'GET /inventory/locations');
    // It is the same for all APIs, and a refused request counts.
    await askApi(sandbox, 'GET /projects');
    expect(leftOf(await askStore(sandbox, 'POST /promotions', '{'))).toBe(0);
    const refused = await askStore(sandbox, 'POST /promotions', promotion('A'));
    expect(refused.status).toBe(429);
    expect(refused.headers['x-rate-limit-time-reset-ms']).toBe('20000');
    expect(sandbox.store.promotions()).toHaveLength(0);
    sandbox.passMs(20_000);
    expect((await askStore(sandbox, 'POST /promotions', promotion('A'))).status).toBe(201);
    expect(sandbox.store.quota()).toStrictEqual({
      left: 3,
      resetMs: 30_000,
      counted: 6,
      refused: 1,
      refusedInARow: 1,
    });
  });

  test('is used by other apps too, bit by bit or at once', async () => {
    const store = { otherAppsPerWindow: 60 };
    const many = { quota: 100, windowMs: 30_000 };
    await using sandbox = await startStill({ switches: { rateLimit: many, store } });
    expect(leftOf(await askStore(sandbox, 'GET /promotions'))).toBe(99);
    sandbox.passMs(15_000);
    expect(leftOf(await askStore(sandbox, 'GET /promotions'))).toBe(68);
    sandbox.store.takeQuota(68);
    const refused = [await askStore(sandbox, 'GET /promotions')];
    refused.push(await askStore(sandbox, 'GET /promotions'));
    expect(refused.map(({ status }) => status)).toStrictEqual([429, 429]);
    expect(sandbox.store.quota()).toMatchObject({ left: 0, refused: 2, refusedInARow: 2 });
  });

  test('is not all: too many requests at once are refused without a word about it', async () => {
    await using sandbox = await startStill({ switches: { store: { latencyMs: 300 } } });
    sandbox.store.addPromotion({ redemption_type: 'COUPON' });
    const replies = await Promise.all(
      Array.from({ length: 11 }, () => askStore(sandbox, 'GET /promotions/1/codes')),
    );
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.headers).not.toHaveProperty('x-rate-limit-requests-left');
    expect(sandbox.store.mostAtOnce()).toBe(10);
  });
});

describe('a token', () => {
  test('reads without changing, or does neither, as its scopes are', async () => {
    const access = { locations: 'read', promotions: 'none' } as const;
    await using sandbox = await startStill({ switches: { store: { access } } });
    const ask = async (operation: string, value?: unknown): Promise<unknown> => {
      const reply = await askStore(sandbox, operation, value);
      return [reply.status, reply.status === 403 ? Object.keys(reply.json() as object) : []];
    };
    expect(await ask('GET /inventory/locations')).toStrictEqual([200, []]);
    expect(await ask('POST /inventory/locations', [])).toStrictEqual([
      403,
      ['status', 'title', 'type', 'errors'],
    ]);
    expect(await ask('GET /promotions')).toStrictEqual([403, ['status', 'title', 'error']]);
  });
});

describe('a scripted fault', () => {
  test('comes before or after the effect', async () => {
    await using sandbox = await startStill();
    sandbox.script('POST /promotions', [
      { kind: 'reset' },
      { kind: 'reset', effect: true },
      { kind: 'answer', status: 500, effect: true },
    ]);
    const create = (name: string): Promise<Reply> =>
      askStore(sandbox, 'POST /promotions', promotion(name));
    await expect(create('A')).rejects.toThrow();
    await expect(create('B')).rejects.toThrow();
    expect((await create('C')).status).toBe(500);
    expect(sandbox.store.promotions().map(({ name }) => name)).toStrictEqual(['B', 'C']);
    expect(sandbox.unplayed()).toStrictEqual([]);
  });
});
