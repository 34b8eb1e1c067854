import { describe, expect, test } from '@jest/globals';
import type { Body } from '../../../../src/store/plan/change.ts';
import type { CurrentPromotion } from '../../../../src/store/plan/current.ts';
import { planOf, promotionOf, tryPlan } from './desired.ts';
import { storedPromotion } from '../memoryStore.ts';

const one = (changes: Body = {}): CurrentPromotion => storedPromotion(promotionOf(changes), 3);

/** What the file says against what the store has. */
function changesOf(desired: Body, current: Body = {}): readonly unknown[] {
  const { changes } = planOf(
    { promotions: [{ ...one(), ...current }] },
    { promotions: [promotionOf(desired)] },
  );
  return changes.flatMap(({ fields }) => fields);
}

const rule = (action: Body, more: Body = {}): Body => ({ rules: [{ action, ...more }] });
const discount = { percentage_amount: '10' };

describe('no drift is', () => {
  test.each<[string, Body, Body]>([
    [
      'money with other zeros',
      rule({ cart_value: { discount: { fixed_amount: '10.50' } } }),
      rule({ cart_value: { discount: { fixed_amount: '010.5' } } }),
    ],
    [
      'an instant in another zone',
      { end_date: '2027-01-01T01:00:00+01:00' },
      { end_date: '2027-01-01T00:00:00+00:00' },
    ],
    [
      'an instant with a fraction of a second',
      { end_date: '2027-01-01T00:00:00.750Z' },
      { end_date: '2027-01-01T00:00:00+00:00' },
    ],
    [
      'ids in another order',
      { channels: [{ id: 1 }, { id: 2 }] },
      { channels: [{ id: 2 }, { id: 1 }] },
    ],
    [
      'groups in another order',
      { customer: { group_ids: [1, 2] } },
      {
        customer: {
          group_ids: [2, 1],
          excluded_group_ids: [],
          minimum_order_count: 0,
          segments: null,
        },
      },
    ],
    [
      'parts of a condition in another order',
      rule({
        cart_items: { discount, items: { and: [{ brands: [1, 2] }, { not: { products: [3] } }] } },
      }),
      rule({
        cart_items: { discount, items: { and: [{ not: { products: [3] } }, { brands: [2, 1] }] } },
      }),
    ],
    [
      'what the platform fills in',
      rule({ cart_items: { discount } }),
      rule(
        {
          cart_items: {
            discount,
            add_free_item: true,
            as_total: false,
            strategy: 'LEAST_EXPENSIVE',
            include_items_considered_by_condition: false,
            quantity: null,
          },
        },
        { apply_once: true, stop: false, condition: null },
      ),
    ],
    [
      'free shipping that the file says nothing of',
      rule({ shipping: { zone_ids: [1] } }),
      rule({ shipping: { zone_ids: [1], free_shipping: false } }),
    ],
    [
      'a key of a rule that nobody knows yet',
      rule({ cart_items: { discount } }),
      rule({ cart_items: { discount, newer: 1 } }),
    ],
    [
      'a key that the file leaves out',
      {},
      { stop: true, max_uses: 5, start_date: '2020-01-01T00:00:00+00:00', schedule: {} },
    ],
    ['no text for an empty one', { display_name: '' }, { display_name: null }],
    [
      'null for an absent one',
      { shipping_address: null, max_uses: null, end_date: null },
      { shipping_address: undefined, max_uses: 0 },
    ],
    [
      'another kind of line break',
      { notifications: [{ type: 'APPLIED', content: 'a\r\nb', locations: [] }] },
      { notifications: [{ type: 'APPLIED', content: 'a\nb', locations: [] }] },
    ],
  ])('%s', (_, desired, current) => {
    expect(changesOf(desired, current)).toEqual([]);
  });
});

describe('drift is', () => {
  test.each<[string, Body, Body, Body]>([
    [
      'another amount',
      rule({ cart_value: { discount: { fixed_amount: '10.5' } } }),
      rule({ cart_value: { discount: { fixed_amount: '10.05' } } }),
      { path: 'rules[0].action.cart_value.discount.fixed_amount', before: '10.05', after: '10.5' },
    ],
    [
      'a fraction the platform does not fill in',
      rule({ cart_items: { discount, quantity: 2 } }),
      rule({ cart_items: { discount } }),
      { path: 'rules[0].action.cart_items.quantity', before: undefined, after: 2 },
    ],
    [
      'what somebody added to a rule',
      rule({ cart_items: { discount } }),
      rule({ cart_items: { discount, quantity: 2 } }),
      { path: 'rules[0].action.cart_items.quantity', before: 2, after: undefined },
    ],
    [
      'a default that was changed',
      rule({ cart_items: { discount } }),
      rule({ cart_items: { discount, as_total: true } }),
      { path: 'rules[0].action.cart_items.as_total', before: true, after: undefined },
    ],
    [
      'another id',
      { channels: [{ id: 1 }] },
      { channels: [{ id: 1 }, { id: 2 }] },
      { path: 'channels', before: [{ id: 1 }, { id: 2 }], after: [{ id: 1 }] },
    ],
    [
      'all channels instead of one',
      { channels: [] },
      { channels: [{ id: 1 }] },
      { path: 'channels', before: [{ id: 1 }], after: [] },
    ],
    [
      'all zones instead of one',
      rule({ shipping: { zone_ids: '*' } }),
      rule({ shipping: { zone_ids: [1] } }),
      { path: 'rules[0].action.shipping.zone_ids', before: [1], after: '*' },
    ],
    [
      'an end that is taken away',
      { end_date: null },
      { end_date: '2027-01-01T00:00:00+00:00' },
      { path: 'end_date', before: '2027-01-01T00:00:00+00:00', after: null },
    ],
    [
      'another start, when the file sets one',
      { start_date: '2026-01-02T00:00:00Z' },
      {},
      { path: 'start_date', before: '2026-01-01T00:00:00+00:00', after: '2026-01-02T00:00:00Z' },
    ],
    [
      'rules in another order',
      { rules: [{ action: { cart_value: { discount } }, stop: true }] },
      { rules: [{ action: { cart_value: { discount } }, stop: true }, { action: {} }] },
      { path: 'rules[1]', before: { action: {} }, after: undefined },
    ],
  ])('%s', (_, desired, current, expected) => {
    expect(changesOf(desired, current)).toEqual([expected]);
  });
});

describe('an update', () => {
  const updateOf = (desired: Body, current: Body = {}): unknown =>
    planOf({ promotions: [{ ...one(), ...current }] }, { promotions: [promotionOf(desired)] })
      .changes[0];

  test('sends only the top-level keys that differ, each whole', () => {
    expect(updateOf({ stop: true, max_uses: 5, display_name: '' })).toMatchObject({
      id: 3,
      body: { stop: true, max_uses: 5 },
    });
    expect(updateOf({ stop: true })).toHaveProperty('body', { stop: true });
  });

  test('keeps what the file does not say about customers, and empties the groups that are ruled out', () => {
    const customer = {
      group_ids: [],
      excluded_group_ids: [4],
      minimum_order_count: 2,
      segments: null,
    };
    expect(updateOf({ customer: { group_ids: [1] } }, { customer })).toHaveProperty('body', {
      customer: { group_ids: [1], excluded_group_ids: [], minimum_order_count: 2 },
    });
  });

  test('renames a promotion that its id names', () => {
    expect(updateOf({ id: 3, name: 'New' })).toMatchObject({
      key: 'New',
      id: 3,
      body: { name: 'New' },
    });
  });
});

describe('the identity of a promotion', () => {
  test('is type and exact name', () => {
    const promotions = [
      one({ name: 'spring sale' }),
      { ...one({ redemption_type: 'COUPON' }), id: 4 },
    ];
    const { changes, warnings } = planOf({ promotions }, { promotions: [promotionOf()] });
    expect(changes).toMatchObject([{ action: 'create', key: 'Spring sale' }]);
    expect(warnings[0]?.message).toContain('If it was renamed, add `renamed_from: "spring sale"`');
  });

  test('that was renamed is looked for among fewer, the more promotions are new', () => {
    const promotions = Array.from({ length: 600 }, (_, index) => ({
      ...one({ name: `Old campaign of the year ${String(index)}` }),
      id: index + 1,
      rules: index === 599 ? one()['rules'] : [],
    }));
    const warningsOf = (count: number): readonly unknown[] =>
      planOf(
        { promotions },
        {
          promotions: Array.from({ length: count }, (_, index) =>
            promotionOf({ name: `New campaign of the year ${String(index)}` }),
          ),
        },
      ).warnings;
    expect(warningsOf(5)).toHaveLength(5);
    expect(warningsOf(100)).toEqual([]);
  });

  test('stops when two have it, and names both', () => {
    const promotions = [one(), { ...one(), id: 4 }];
    expect(tryPlan({ promotions }, { promotions: [promotionOf()] }).faults?.[0]?.message).toContain(
      'with the ids 3, 4',
    );
    expect(planOf({ promotions }, { promotions: [promotionOf({ id: 4 })] })).toMatchObject({
      changes: [],
      unchanged: 1,
    });
  });

  test('that an id has taken is no one else’s: a renamed promotion leaves its old name free', () => {
    const renamed = promotionOf({ id: 3, name: 'Summer sale' });
    expect(
      planOf({ promotions: [one()] }, { promotions: [promotionOf(), renamed] }).changes,
    ).toMatchObject([
      { action: 'create', key: 'Spring sale' },
      { action: 'update', key: 'Summer sale', id: 3 },
    ]);
  });

  test('leaves out archived ones, which are not deleted either', () => {
    const promotions = [{ ...one(), is_archived: true }];
    expect(planOf({ promotions }, { promotions: [promotionOf()] }).changes).toMatchObject([
      { action: 'create' },
    ]);
    expect(planOf({ promotions }, { promotions: [] }, 'sync').changes).toEqual([]);
  });

  test.each([
    ['redemption_type', { redemption_type: 'COUPON' }],
    ['coupon_type', { redemption_type: 'COUPON', coupon_type: 'BULK' }],
  ])('refuses another %s, which cannot be changed', (key, changes) => {
    const { faults } = tryPlan(
      { promotions: [one()] },
      { promotions: [promotionOf({ id: 3, ...changes })] },
    );
    expect(faults?.map(({ message }) => message).join()).toContain(`has the ${key}`);
  });
});

describe('the status', () => {
  const used = { status: 'DISABLED', max_uses: 5, current_uses: 5 };

  test('of a promotion that is used up stays, with a warning', () => {
    const plan = planOf(
      { promotions: [{ ...one(), ...used }] },
      { promotions: [promotionOf({ status: 'ENABLED', max_uses: 5 })] },
    );
    expect(plan).toMatchObject({ changes: [], unchanged: 1 });
    expect(plan.warnings[0]?.message).toContain('used 5 times');
  });

  test('of a promotion that is used up changes with more uses', () => {
    expect(changesOf({ status: 'ENABLED', max_uses: 6 }, used)).toHaveLength(2);
    expect(changesOf({ status: 'ENABLED', max_uses: null }, used)).toHaveLength(2);
    expect(changesOf({ status: 'ENABLED', max_uses: 4 }, used)).toMatchObject([
      { path: 'max_uses' },
    ]);
  });

  test('that somebody disabled is enabled again', () => {
    expect(
      changesOf({ status: 'ENABLED' }, { status: 'DISABLED', max_uses: 5, current_uses: 4 }),
    ).toEqual([{ path: 'status', before: 'DISABLED', after: 'ENABLED' }]);
  });

  test('INVALID is reported, and changed only along with something that may fix it', () => {
    const invalid = { status: 'INVALID' };
    const { changes, warnings } = planOf(
      { promotions: [{ ...one(), ...invalid }] },
      { promotions: [promotionOf({ status: 'ENABLED' })] },
    );
    expect(changes).toEqual([]);
    expect(warnings[0]?.message).toContain('INVALID');
    const silent = planOf(
      { promotions: [{ ...one(), ...invalid }] },
      { promotions: [promotionOf()] },
    );
    expect(silent).toMatchObject({ changes: [], warnings: [{}] });
    expect(changesOf({ stop: true }, invalid)).toMatchObject([{ path: 'stop' }]);
    expect(changesOf({ status: 'ENABLED', stop: true }, invalid)).toMatchObject([
      { path: 'stop' },
      { path: 'status', before: 'INVALID' },
    ]);
    expect(changesOf({ status: 'DISABLED' }, invalid)).toMatchObject([
      { path: 'status', after: 'DISABLED' },
    ]);
  });
});
