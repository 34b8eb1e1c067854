import { describe, expect, test } from '@jest/globals';
import { askStore, listOf, location, shownCodes, startStill } from './askStore.ts';

const LOCATIONS = '/inventory/locations';
const DEFAULT = 'BC-LOCATION-1';

describe('a write of locations', () => {
  test('answers with a transaction and shows only after the delay', async () => {
    await using sandbox = await startStill({ switches: { store: { locationDelayMs: 2000 } } });
    const reply = await askStore(sandbox, `POST ${LOCATIONS}`, [location('A'), location('B')]);
    expect([reply.status, reply.json()]).toStrictEqual([
      200,
      { transaction_id: expect.any(String) },
    ]);
    expect(await shownCodes(sandbox)).toStrictEqual([DEFAULT]);
    sandbox.passMs(1999);
    expect(await shownCodes(sandbox)).toStrictEqual([DEFAULT]);
    sandbox.passMs(1);
    expect(await shownCodes(sandbox)).toStrictEqual([DEFAULT, 'A', 'B']);
  });

  test('delays updates and deletions as well', async () => {
    await using sandbox = await startStill();
    const { id } = sandbox.store.addLocation({ code: 'A', label: 'before' });
    await askStore(sandbox, `PUT ${LOCATIONS}`, [{ id, label: 'after' }]);
    expect(sandbox.store.locations().at(-1)).toMatchObject({ label: 'before' });
    sandbox.store.settle();
    expect(sandbox.store.locations().at(-1)).toMatchObject({ label: 'after', code: 'A' });
    await askStore(sandbox, `DELETE ${LOCATIONS}?location_id:in=${String(id)}`);
    expect(await shownCodes(sandbox)).toStrictEqual([DEFAULT, 'A']);
    sandbox.passMs(40);
    expect(await shownCodes(sandbox)).toStrictEqual([DEFAULT]);
  });

  test('fills in what was left out, and drops keys it does not know', async () => {
    await using sandbox = await startStill();
    const special_hours = [{ label: 'Xmas', date: '2030-12-25', open: false }];
    const sent = location('A', { special_hours, lable: 'typo' });
    expect((await askStore(sandbox, `POST ${LOCATIONS}`, [sent])).status).toBe(200);
    sandbox.store.settle();
    const found = await askStore(sandbox, `GET ${LOCATIONS}?location_code:in=A,Z`);
    expect(listOf(found)).toStrictEqual([
      {
        ...location('A'),
        id: 2,
        description: null,
        enabled: true,
        operating_hours: null,
        storefront_visibility: true,
        special_hours: [
          {
            ...special_hours[0],
            date: '2030-12-25T00:00:00.0001',
            opening: '00:00',
            closing: '00:00',
            all_day: false,
            annual: false,
          },
        ],
        created_at: '2030-01-02T03:04:05Z',
        updated_at: '2030-01-02T03:04:05Z',
      },
    ]);
  });

  test('refuses one object where a list belongs, as a problem document', async () => {
    await using sandbox = await startStill();
    const reply = await askStore(sandbox, `POST ${LOCATIONS}`, location('A'));
    expect(reply.status).toBe(422);
    expect(reply.headers['content-type']).toBe('application/problem+json');
    expect(reply.json()).toMatchObject({
      status: 422,
      title: 'JSON data is missing or invalid',
      errors: { '': 'error.expected.jsarray' },
    });
  });

  test.each([
    ['a missing label', { label: undefined }, '(1)/label', 'error.path.missing'],
    ['a missing type', { type_id: undefined }, '(1)/type_id', 'error.path.missing'],
    ['a null', { description: null }, '(1)/description', 'error.expected.jsstring'],
    ['a physical place nowhere', { address: undefined }, '(1)/address', 'error.path.missing'],
    ['an unknown type', { type_id: 'SHOP' }, '(1)/type_id', 'error.expected.validenumvalue'],
    ['an unknown zone', { time_zone: 'Mars/Base' }, '(1)/time_zone', 'error.timezone'],
    ['text for a flag', { enabled: 'true' }, '(1)/enabled', 'error.expected.jsboolean'],
  ])('refuses the whole batch for %s', async (_what, change, place, error) => {
    await using sandbox = await startStill();
    const items = [location('A'), location('B', change)];
    const reply = await askStore(sandbox, `POST ${LOCATIONS}`, items);
    expect([reply.status, (reply.json() as { errors: unknown }).errors]).toStrictEqual([
      422,
      { [place]: error },
    ]);
    sandbox.store.settle();
    expect(await shownCodes(sandbox)).toStrictEqual([DEFAULT]);
  });

  test('needs no address of a virtual place', async () => {
    await using sandbox = await startStill();
    const sent = location('A', { type_id: 'VIRTUAL', address: undefined });
    expect((await askStore(sandbox, `POST ${LOCATIONS}`, [sent])).status).toBe(200);
  });

  test('lets the faultless items of a batch through beside a 422', async () => {
    await using sandbox = await startStill();
    sandbox.store.addLocation({ code: 'B' });
    const items = [location('A'), location('B'), location('C')];
    const reply = await askStore(sandbox, `POST ${LOCATIONS}`, items);
    expect(reply.status).toBe(422);
    expect(reply.json()).toMatchObject({ errors: { '(1)/code': 'error.duplicate' } });
    sandbox.store.settle();
    expect(await shownCodes(sandbox)).toStrictEqual([DEFAULT, 'B', 'A', 'C']);
  });

  test('takes all or nothing where batches are atomic', async () => {
    const store = { locationBatches: 'atomic', refusedLocationCodes: ['B'] } as const;
    await using sandbox = await startStill({ switches: { store } });
    const items = [location('A'), location('B')];
    expect((await askStore(sandbox, `POST ${LOCATIONS}`, items)).status).toBe(422);
    sandbox.store.settle();
    expect(await shownCodes(sandbox)).toStrictEqual([DEFAULT]);
    expect((await askStore(sandbox, `POST ${LOCATIONS}`, [location('A')])).status).toBe(200);
  });

  test('refuses a code that was written and does not show yet', async () => {
    await using sandbox = await startStill();
    await askStore(sandbox, `POST ${LOCATIONS}`, [location('A')]);
    expect((await askStore(sandbox, `POST ${LOCATIONS}`, [location('A')])).status).toBe(422);
  });

  test('refuses a batch that is too long, or empty', async () => {
    await using sandbox = await startStill({ switches: { store: { locationBatchLimit: 1 } } });
    const two = [location('A'), location('B')];
    expect((await askStore(sandbox, `POST ${LOCATIONS}`, two)).status).toBe(422);
    expect((await askStore(sandbox, `POST ${LOCATIONS}`, [])).status).toBe(422);
  });

  test('keeps to the active locations of the plan, and not to those that are off', async () => {
    await using sandbox = await startStill({ switches: { store: { plan: 'standard' } } });
    const items = ['A', 'B', 'C', 'D'].map((code) => location(code));
    const reply = await askStore(sandbox, `POST ${LOCATIONS}`, items);
    expect(reply.json()).toMatchObject({ errors: { '(3)/enabled': expect.any(String) } });
    const off = location('E', { enabled: false });
    expect((await askStore(sandbox, `POST ${LOCATIONS}`, [off])).status).toBe(200);
    sandbox.store.settle();
    const { id } = sandbox.store.locations().at(-1) ?? { id: 0 };
    expect((await askStore(sandbox, `PUT ${LOCATIONS}`, [{ id, enabled: true }])).status).toBe(422);
  });
});

describe('an update of locations', () => {
  const monday = { open: true, opening: '09:00', closing: '17:00' };
  const tuesday = { open: false, opening: '00:00', closing: '00:00' };

  test('keeps what it leaves out, at every depth', async () => {
    await using sandbox = await startStill();
    const { id } = sandbox.store.addLocation({ code: 'A', operating_hours: { monday } });
    const change = { id, operating_hours: { tuesday }, address: { country_code: 'DE' } };
    expect((await askStore(sandbox, `PUT ${LOCATIONS}`, [change])).status).toBe(200);
    sandbox.store.settle();
    expect(sandbox.store.locations().at(-1)).toMatchObject({
      operating_hours: { monday, tuesday },
      address: { city: 'Austin', country_code: 'DE' },
    });
  });

  test('resets what it leaves out, where updates replace', async () => {
    await using sandbox = await startStill({ switches: { store: { locationUpdate: 'replace' } } });
    const { id } = sandbox.store.addLocation({ code: 'A', description: 'Old', enabled: false });
    const short = [{ id, label: 'New' }];
    expect((await askStore(sandbox, `PUT ${LOCATIONS}`, short)).status).toBe(422);
    expect((await askStore(sandbox, `PUT ${LOCATIONS}`, [{ ...location('A'), id }])).status).toBe(
      200,
    );
    sandbox.store.settle();
    expect(sandbox.store.locations().at(-1)).toMatchObject({ description: null, enabled: true });
  });

  test('refuses an address without its country, an id that is none, and one that does not exist', async () => {
    await using sandbox = await startStill();
    const errors = async (item: object): Promise<unknown> =>
      ((await askStore(sandbox, `PUT ${LOCATIONS}`, [item])).json() as { errors: unknown }).errors;
    expect(await errors({ id: 1, address: { city: 'Austin' } })).toStrictEqual({
      '(0)/address/country_code': 'error.path.missing',
    });
    expect(await errors({ label: 'New' })).toStrictEqual({ '(0)/id': 'error.path.missing' });
    expect(await errors({ id: 9, label: 'New' })).toStrictEqual({ '(0)/id': 'error.notFound' });
  });
});

describe('a deletion of locations', () => {
  test.each([
    ['the default location', 1, /is set as a shipping origin/],
    ['another shipping origin', 2, /is set as a shipping origin/],
    ['a place with open orders', 3, /associated with 2 order\(s\)/],
  ])('refuses %s, and leaves the others alone', async (_what, id, title) => {
    await using sandbox = await startStill();
    sandbox.store.addLocation({ code: 'ORIGIN' }, { shippingOrigin: true });
    sandbox.store.addLocation({ code: 'ORDERS' }, { openOrders: 2 });
    const free = sandbox.store.addLocation({ code: 'FREE' });
    const ids = `${String(free.id)},${String(id)}`;
    const reply = await askStore(sandbox, `DELETE ${LOCATIONS}?location_id:in=${ids}`);
    expect(reply.status).toBe(422);
    expect(reply.json()).toMatchObject({ title: expect.stringMatching(title) });
    sandbox.store.settle();
    expect(sandbox.store.locations()).toHaveLength(4);
  });

  test('does not find what is not there, and needs a list of ids', async () => {
    await using sandbox = await startStill();
    const ask = async (query: string): Promise<number> =>
      (await askStore(sandbox, `DELETE ${LOCATIONS}${query}`)).status;
    expect(await ask('?location_id:in=9')).toBe(404);
    expect(await ask('?location_id:in=A')).toBe(422);
    expect(await ask('')).toBe(422);
  });
});

describe('the list of locations', () => {
  test('leads through its pages, each no longer than the platform likes', async () => {
    await using sandbox = await startStill({ switches: { store: { pageLimit: 2 } } });
    for (const code of ['A', 'B', 'C', 'D']) sandbox.store.addLocation({ code });
    const reply = await askStore(sandbox, `GET ${LOCATIONS}?limit=100&is_default=false`);
    expect(reply.json()).toMatchObject({
      data: [{ code: 'A' }, { code: 'B' }],
      meta: {
        pagination: { total: 4, count: 2, per_page: 2, current_page: 1, total_pages: 2 },
      },
    });
    const { links } = (reply.json() as Paged).meta.pagination;
    const next = await askStore(sandbox, `GET ${LOCATIONS}${links['next'] ?? ''}`);
    expect(listOf(next)).toMatchObject([{ code: 'C' }, { code: 'D' }]);
    expect(Object.keys((next.json() as Paged).meta.pagination.links)).toStrictEqual([
      'previous',
      'current',
    ]);
  });

  test('knows no address of a single location', async () => {
    await using sandbox = await startStill();
    expect((await askStore(sandbox, `GET ${LOCATIONS}/1`)).status).toBe(404);
  });
});

interface Paged {
  readonly meta: { readonly pagination: { readonly links: Readonly<Record<string, string>> } };
}
