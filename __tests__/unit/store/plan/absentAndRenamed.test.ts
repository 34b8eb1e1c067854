import { describe, expect, test } from '@jest/globals';
import type { Policy } from '../../../../src/store/plan/change.ts';
import { checkDeletes } from '../../../../src/store/plan/render/index.ts';
import { planOf, promotionOf, tryPlan } from './desired.ts';
import { storedLocation, storedPromotion } from '../memoryStore.ts';

const shop = { code: 'A', label: 'Shop', type_id: 'VIRTUAL', time_zone: 'Etc/UTC' };
const coupon = storedPromotion(promotionOf({ redemption_type: 'COUPON' }), 3);
const store = {
  locations: [storedLocation(shop, 7)],
  promotions: [coupon],
  codes: new Map([[3, [{ id: 8, code: 'OLD' }]]]),
};
const absent = {
  locations: [{ code: 'A', state: 'absent' }],
  promotions: [{ name: 'Spring sale', redemption_type: 'COUPON', state: 'absent' }],
};

describe('what the file calls absent', () => {
  test.each<Policy>(['upsert', 'sync'])('is deleted with %s, and counts', (policy) => {
    const plan = planOf(store, absent, policy);
    expect(plan.changes).toMatchObject([
      { action: 'delete', kind: 'location', id: 7, at: { line: 3 } },
      { action: 'delete', kind: 'promotion', id: 3, codes: { delete: [{ code: 'OLD' }] } },
    ]);
    expect(plan.warnings).toMatchObject([{ message: expect.stringContaining('its stock') }]);
    expect(checkDeletes(plan, 1)).toContain('The plan deletes 2');
  });

  test('is kept with create_only, and the plan says so', () => {
    expect(planOf(store, absent, 'create_only')).toMatchObject({
      changes: [],
      held: [{ kind: 'location' }, { kind: 'promotion' }],
    });
  });

  test('needs nothing when it is absent already, by its id too', () => {
    const sections = {
      locations: [
        { code: 'B', state: 'absent' },
        { id: 99, state: 'absent' },
      ],
      promotions: [{ id: 98, state: 'absent' }],
    };
    expect(planOf(store, sections)).toMatchObject({ changes: [], unchanged: 3 });
  });

  test('cannot be the default location', () => {
    const locations = [{ ...store.locations[0], id: 1, code: 'BC-LOCATION-1' }];
    const planning = tryPlan(
      { locations },
      { locations: [{ code: 'BC-LOCATION-1', state: 'absent' }] },
    );
    expect(planning.faults).toMatchObject([
      { message: expect.stringContaining('cannot be absent') },
    ]);
  });
});

describe('renamed_from', () => {
  const renamed = {
    locations: [{ ...shop, code: 'NEW', renamed_from: 'A' }],
    promotions: [
      promotionOf({ name: 'Summer sale', redemption_type: 'COUPON', renamed_from: 'Spring sale' }),
    ],
  };

  test('renames what is there under the old name', () => {
    expect(planOf(store, renamed, 'sync').changes).toMatchObject([
      {
        action: 'update',
        kind: 'location',
        id: 7,
        fields: [{ path: 'code', before: 'A', after: 'NEW' }],
      },
      { action: 'update', kind: 'promotion', id: 3, body: { name: 'Summer sale' } },
    ]);
  });

  test('is ignored once only the new name is there, and creates when neither is', () => {
    const done = {
      locations: [storedLocation({ ...shop, code: 'NEW' }, 7)],
      promotions: [{ ...coupon, name: 'Summer sale' }],
    };
    expect(planOf(done, renamed).changes).toEqual([]);
    expect(planOf({ locations: [], promotions: [] }, renamed).changes).toMatchObject([
      { action: 'create', key: 'NEW' },
      { action: 'create', key: 'Summer sale' },
    ]);
  });

  test('is a fault when both names are there', () => {
    const locations = [...store.locations, storedLocation({ ...shop, code: 'NEW' }, 9)];
    const { faults } = tryPlan({ locations }, { locations: renamed.locations });
    expect(faults).toMatchObject([
      { message: expect.stringContaining('both the location "NEW" (id 9)') },
    ]);
  });

  test('is kept as it is with create_only', () => {
    expect(planOf(store, renamed, 'create_only')).toMatchObject({ changes: [], held: [{}, {}] });
  });
});

describe('a plan of more active locations than the platform allows', () => {
  const locationsOf = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...shop, code: `L${String(at)}` }));

  test('says so beforehand', () => {
    const { warnings } = planOf({ locations: [] }, { locations: locationsOf(101) });
    expect(warnings).toMatchObject([
      { message: expect.stringContaining('would have 101 active locations, and 100 is the most') },
    ]);
    expect(planOf({ locations: [] }, { locations: locationsOf(100) }).warnings).toEqual([]);
  });
});
