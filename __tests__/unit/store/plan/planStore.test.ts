import { describe, expect, test } from '@jest/globals';
import { codesToRead } from '../../../../src/store/plan/matchItems.ts';
import {
  checkDeletes,
  countChanges,
  summarizePlan,
} from '../../../../src/store/plan/render/summarizePlan.ts';
import { address, planOf, promotionOf, specOf, tryPlan } from './desired.ts';
import { emptyStore, storedLocation, storedPromotion } from '../memoryStore.ts';

const shop = { code: 'A', label: 'Shop', type_id: 'PHYSICAL', address } as const;
const stored = storedLocation(shop, 7);

describe('locations', () => {
  test('creates what is missing, with what the platform asks for', () => {
    const { changes } = planOf(emptyStore, { locations: [{ code: 'A', label: 'Shop', address }] });
    expect(changes).toEqual([
      expect.objectContaining({
        action: 'create',
        kind: 'location',
        key: 'A',
        at: { line: 3, column: 5 },
        body: {
          code: 'A',
          label: 'Shop',
          address,
          type_id: 'PHYSICAL',
          managed_by_external_source: false,
          time_zone: 'Etc/UTC',
        },
      }),
    ]);
  });

  test('looks only at the keys that the file sets', () => {
    const current = {
      locations: [{ ...stored, enabled: false, time_zone: 'Europe/Berlin', a_new_key: 1 }],
    };
    expect(planOf(current, { locations: [shop] })).toMatchObject({ changes: [], unchanged: 1 });
  });

  test('takes an empty text for no text, and a date for its day', () => {
    const days = [{ label: 'Feast', date: '2026-12-26', open: false }];
    const current = { locations: [storedLocation({ ...shop, special_hours: days }, 7)] };
    const wanted = { ...shop, description: '', special_hours: days };
    expect(planOf(current, { locations: [wanted] }).changes).toEqual([]);
  });

  test('sends the whole of a location that differs, without nulls and without what cannot be written', () => {
    const hours = {
      monday: { open: true, opening: '08:00', closing: '16:00' },
      friday: { open: true },
    };
    const days = [{ label: 'Feast', date: '2026-12-26', open: false }];
    const current = storedLocation({ ...shop, operating_hours: hours, special_hours: days }, 7);
    const wanted = { ...shop, operating_hours: { monday: { closing: '18:00' } } };
    const [change] = planOf({ locations: [current] }, { locations: [wanted] }).changes;
    expect(change).toMatchObject({
      action: 'update',
      id: 7,
      fields: [{ path: 'operating_hours.monday.closing', before: '16:00', after: '18:00' }],
    });
    expect(change).toHaveProperty('body', {
      id: 7,
      ...shop,
      managed_by_external_source: false,
      enabled: true,
      storefront_visibility: true,
      operating_hours: { ...hours, monday: { ...hours.monday, closing: '18:00' } },
      special_hours: [
        { ...days[0], opening: '00:00', closing: '00:00', all_day: false, annual: false },
      ],
    });
  });

  test('takes over a location by its id, and gives it the code of the file', () => {
    const { changes } = planOf({ locations: [stored] }, { locations: [{ id: 7, code: 'B' }] });
    expect(changes).toMatchObject([
      { action: 'update', id: 7, fields: [{ path: 'code', before: 'A', after: 'B' }] },
    ]);
  });

  test('refuses an id that is not there, at its place', () => {
    expect(tryPlan({ locations: [stored] }, { locations: [{ id: 8 }] })).toEqual({
      faults: [{ line: 3, column: 5, message: 'The store has no location with the id 8.' }],
    });
  });

  test('refuses a code that two locations have, and names both', () => {
    const { faults } = tryPlan(
      { locations: [stored, { ...stored, id: 9 }] },
      { locations: [shop] },
    );
    expect(faults?.[0]?.message).toContain('with the ids 7, 9');
  });

  test('refuses a new location that would be PHYSICAL without an address', () => {
    const { faults } = tryPlan(emptyStore, { locations: [{ code: 'A', label: 'Shop' }] });
    expect(faults?.[0]?.message).toContain('needs an address');
    expect(
      tryPlan(emptyStore, { locations: [{ code: 'A', label: 'Shop', type_id: 'VIRTUAL' }] }).faults,
    ).toBeUndefined();
  });

  test('points to a location of the same label that has another code', () => {
    const { warnings } = planOf({ locations: [stored] }, { locations: [{ ...shop, code: 'B' }] });
    expect(warnings).toEqual([
      { at: { line: 3, column: 5 }, message: expect.stringContaining('`id: 7`') },
    ]);
  });

  test.each([[{ id: 1 }], [{ id: 5, code: 'BC-LOCATION-1' }], [{ id: 5, is_default: true }]])(
    'never deletes the default location %j',
    (location) => {
      const plan = planOf({ locations: [location, stored] }, { locations: [] }, 'sync');
      expect(plan.changes).toMatchObject([{ action: 'delete', kind: 'location', id: 7 }]);
      expect(plan.warnings[0]?.message).toContain('it stays');
    },
  );
});

describe('the sections of the file', () => {
  const current = {
    locations: [stored],
    promotions: [storedPromotion(promotionOf(), 3)],
    codes: new Map(),
  };

  test('are left alone when they are absent, and emptied when they are empty', () => {
    expect(planOf(current, {}, 'sync')).toMatchObject({ changes: [], unchanged: 0 });
    expect(countChanges(planOf(current, { locations: [], promotions: [] }, 'sync'))).toMatchObject({
      deletes: 2,
    });
  });

  test('are planned in order: the store, locations, promotions, and deletes last of each', () => {
    const store = {
      account_id: 'A-1',
      id: 's-1',
      plan_sku: 'TRIAL',
      store_name: 'Husky',
      country: 'US',
    };
    const sections = {
      store,
      locations: [{ ...shop, code: 'B' }],
      promotions: [promotionOf({ name: 'New' })],
    };
    const { changes } = planOf({ ...current, store: null }, sections, 'sync');
    expect(changes.map(({ action, kind }) => `${action} ${kind}`)).toEqual([
      'create store',
      'create location',
      'delete location',
      'create promotion',
      'delete promotion',
    ]);
    expect(changes[0]).toMatchObject({
      accountId: 'A-1',
      body: { id: 's-1', store_name: 'Husky' },
    });
    expect(changes[0]).not.toHaveProperty('body.account_id');
  });

  test('do not change a store that exists, but tell how it differs', () => {
    const store = {
      account_id: 'A-1',
      id: 's-1',
      plan_sku: 'TRIAL',
      store_name: 'Husky',
      country: 'US',
    };
    const plan = planOf(
      { store: { id: 's-1', status: 'active', store_name: 'Wolf', country: 'US' } },
      { store },
    );
    expect(plan).toMatchObject({ changes: [], unchanged: 1 });
    expect(plan.warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('store_name "Wolf", not "Husky"'),
    ]);
  });
});

describe('policies', () => {
  const current = {
    locations: [{ ...stored, label: 'Old' }, storedLocation({ ...shop, code: 'X', label: 'X' }, 8)],
  };
  const sections = { locations: [shop, { ...shop, code: 'C' }] };

  test.each([
    ['create_only', 'Plan: 1 to create, 0 to update, 0 to delete, 0 unchanged.'],
    ['upsert', 'Plan: 1 to create, 1 to update, 0 to delete, 0 unchanged.'],
    ['sync', 'Plan: 1 to create, 1 to update, 1 to delete, 0 unchanged.'],
  ] as const)('with %s: %s', (policy, summary) => {
    const plan = planOf(current, sections, policy);
    expect(summarizePlan(plan)).toBe(summary);
    expect(plan.held).toHaveLength(policy === 'create_only' ? 1 : 0);
  });

  test('more deletes than allowed are listed', () => {
    const plan = planOf(current, sections, 'sync');
    expect(checkDeletes(plan, 1)).toBeUndefined();
    expect(checkDeletes(plan, 0)).toBe(
      'The plan deletes 1, and max_deletes allows 0: location "X". Raise `max_deletes` if all of them are meant.',
    );
  });
});

test('names the promotions whose codes have to be read, and no others', () => {
  const coupon = { redemption_type: 'COUPON' };
  const promotions = ['managed', 'unmanaged', 'extra'].map((name, at) =>
    storedPromotion(promotionOf({ ...coupon, name }), at + 1),
  );
  const automatic = storedPromotion(promotionOf({ name: 'x' }), 4);
  const spec = specOf({
    promotions: [
      promotionOf({ ...coupon, name: 'managed', codes: [] }),
      promotionOf({ ...coupon, name: 'unmanaged' }),
    ],
  });
  expect(codesToRead([...promotions, automatic], spec, 'upsert')).toEqual([1]);
  expect(codesToRead([...promotions, automatic], spec, 'sync')).toEqual([1, 3]);
  expect(codesToRead(promotions, specOf({}), 'sync')).toEqual([]);
});
