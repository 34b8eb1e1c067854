import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { ask } from '../sandbox/ask.ts';
import type { Reply } from '../sandbox/ask.ts';
import { askFranchise, dataOf, listOf, startStill } from './askStore.ts';

const wanted = { id: 'S-1', plan_sku: 'TRIAL-30DAY', store_name: 'Husky', country: 'US' };
const STORES = '/accounts/A-1/stores';

function mint(sandbox: Sandbox, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
  return askFranchise(sandbox, 'POST /oauth/token', {
    headers: { 'X-Auth-Secret': sandbox.store.franchise.clientSecret, ...headers },
    value: { duration: 900 },
  });
}

function create(sandbox: Sandbox, change: object = {}, path = STORES): Promise<Reply> {
  return askFranchise(sandbox, `POST ${path}`, { value: { ...wanted, ...change } });
}

describe('the token of a franchise', () => {
  test('is given for the secret, lives for its duration and ends with the next one', async () => {
    await using sandbox = await startStill();
    const first = (await mint(sandbox)).json() as { access_token: string; expires_at: string };
    expect(first).toStrictEqual({
      access_token: sandbox.store.tokens()[0],
      expires_at: '2030-01-02T03:19:05.678Z',
    });
    const look = async (token: string): Promise<number> =>
      (await askFranchise(sandbox, 'GET /stores', { headers: { 'X-Auth-Token': token } })).status;
    expect(await look(first.access_token)).toBe(200);
    const second = (await mint(sandbox)).json() as { access_token: string };
    expect(await look(first.access_token)).toBe(401);
    sandbox.passMs(899_999);
    expect(await look(second.access_token)).toBe(200);
    sandbox.passMs(1);
    expect(await look(second.access_token)).toBe(401);
  });

  test('is a leak at another host, and so is the secret', async () => {
    await using sandbox = await startStill();
    const token = sandbox.store.issueToken();
    const { clientSecret } = sandbox.store.franchise;
    const headers = { 'X-Trace': token, 'X-Other': clientSecret };
    await ask(`${sandbox.storageUrl}/anything`, { headers });
    expect(sandbox.leaks).toMatchObject([
      { host: 'storage', header: 'x-trace' },
      { host: 'storage', header: 'x-other' },
    ]);
  });

  test('may come within data', async () => {
    await using sandbox = await startStill({ switches: { store: { tokenInData: true } } });
    expect(dataOf(await mint(sandbox))).toHaveProperty('access_token');
  });

  test('is not given for a wrong secret, nor without a duration', async () => {
    await using sandbox = await startStill();
    expect((await mint(sandbox, { 'X-Auth-Secret': 'guess' })).status).toBe(401);
    expect((await mint(sandbox, { 'X-Auth-Client': 'guess' })).status).toBe(401);
    const reply = await askFranchise(sandbox, 'POST /oauth/token', {
      headers: { 'X-Auth-Secret': sandbox.store.franchise.clientSecret },
      value: {},
    });
    expect(reply.status).toBe(422);
    expect(reply.json()).toMatchObject({ errors: [{ field: 'duration' }] });
    expect(sandbox.store.tokens()).toStrictEqual([]);
  });

  test('needs the client beside it, and never the secret', async () => {
    await using sandbox = await startStill();
    sandbox.store.issueToken();
    const ask = async (headers: Record<string, string>): Promise<number> =>
      (await askFranchise(sandbox, 'GET /stores', { headers })).status;
    expect(await ask({ 'X-Auth-Client': 'other' })).toBe(401);
    expect(await ask({ 'X-Auth-Token': sandbox.credentials.accessToken })).toBe(401);
    expect(sandbox.leaks).toStrictEqual([]);
    await ask({ 'X-Auth-Secret': sandbox.store.franchise.clientSecret });
    expect(sandbox.leaks).toMatchObject([{ host: 'api', header: 'x-auth-secret' }]);
    await ask({});
    await mint(sandbox);
    expect(sandbox.leaks).toHaveLength(1);
  });
});

describe('a new store', () => {
  test('gets its hash and its hosts on the way to active', async () => {
    await using sandbox = await startStill({ switches: { store: { storePaceMs: 5000 } } });
    sandbox.store.issueToken();
    expect((await askFranchise(sandbox, 'GET /stores/S-1')).status).toBe(404);
    const reply = await create(sandbox);
    expect([reply.status, dataOf(reply)]).toStrictEqual([202, { id: 'S-1' }]);
    const look = async (): Promise<Readonly<Record<string, unknown>>> =>
      dataOf(await askFranchise(sandbox, 'GET /stores/S-1'));
    const early = await look();
    expect(early).toMatchObject({ ...wanted, status: 'provisioning', account_id: 'A-1' });
    expect(early).not.toHaveProperty('store_hash');
    sandbox.passMs(5000);
    const middle = await look();
    expect(middle).toMatchObject({ status: 'allocating', store_hash: expect.any(String) });
    expect(middle).not.toHaveProperty('allocated_at');
    sandbox.passMs(5000);
    const late = await look();
    expect(late).toMatchObject({ status: 'active', allocated_at: '2030-01-02T03:04:15Z' });
    expect(late['store_hash']).toBe(middle['store_hash']);
  });

  test('may stop on the way, say something new, or end otherwise', async () => {
    const store = { oddStoreStatus: 'warming', storeEnd: 'suspended' };
    await using sandbox = await startStill({ switches: { store } });
    sandbox.store.addStore(wanted);
    const status = (): string | undefined => sandbox.store.stores()[0]?.status;
    sandbox.passMs(80);
    expect(status()).toBe('warming');
    sandbox.passMs(40);
    expect(status()).toBe('suspended');
    sandbox.set({ store: { holdStoreAt: 'allocating' } });
    expect(status()).toBe('allocating');
  });

  test('has an id of its own in the franchise, and a name of its own in the account', async () => {
    await using sandbox = await startStill();
    sandbox.store.issueToken();
    sandbox.store.addAccount('A-2');
    sandbox.store.addStore(wanted);
    expect((await create(sandbox, { store_name: 'Other' }, '/accounts/A-2/stores')).status).toBe(
      409,
    );
    expect((await create(sandbox, { id: 'S-2' })).status).toBe(409);
    expect((await create(sandbox, { id: 'S-2' }, '/accounts/A-2/stores')).status).toBe(202);
  });

  test.each([
    ['plan_sku', { plan_sku: 'GOLD' }],
    ['settings.theme', { settings: { theme: 'x' } }],
    ['country', { country: 'USA' }],
    ['store_name', { store_name: '' }],
    ['id', { id: undefined }],
  ])('is refused for its %s', async (field, change) => {
    await using sandbox = await startStill();
    sandbox.store.issueToken();
    const reply = await create(sandbox, change);
    expect(reply.status).toBe(422);
    expect(reply.json()).toMatchObject({ errors: [{ field }] });
    expect(sandbox.store.stores()).toStrictEqual([]);
  });

  test('is listed under another name for its name, without its hash', async () => {
    await using sandbox = await startStill({ switches: { store: { pageLimit: 1 } } });
    sandbox.store.issueToken();
    sandbox.store.addStore(wanted);
    sandbox.store.addStore({ ...wanted, id: 'S-2', store_name: 'Malamute' });
    sandbox.passMs(80);
    const reply = await askFranchise(sandbox, 'GET /stores?page=2&limit=50');
    expect(reply.json()).toMatchObject({
      data: [{ id: 'S-2', name: 'Malamute', allocated_at: '2030-01-02 03:04:05.0' }],
      meta: { pagination: { total: 2, links: { previous: '?page=1&limit=1' } } },
    });
    expect(listOf(reply)[0]).not.toHaveProperty('store_hash');
  });
});
