import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { askStore, dataOf, promotion, startStill } from './askStore.ts';

async function created(sandbox: Sandbox, body: object): Promise<Readonly<Record<string, unknown>>> {
  const reply = await askStore(sandbox, 'POST /promotions', body);
  expect(reply.status).toBe(201);
  return dataOf(reply);
}

function discountOf(percentage_amount: unknown): object {
  return { action: { cart_value: { discount: { percentage_amount } } } };
}

describe('a new promotion', () => {
  test('comes back with all that it left out', async () => {
    await using sandbox = await startStill();
    expect(await created(sandbox, promotion('Spring'))).toStrictEqual({
      id: 1,
      name: 'Spring',
      display_name: '',
      redemption_type: 'AUTOMATIC',
      channels: [],
      customer: { group_ids: [], minimum_order_count: 0, excluded_group_ids: [], segments: null },
      rules: [{ ...discountOf('10'), apply_once: true, stop: false }],
      current_uses: 0,
      max_uses: null,
      status: 'ENABLED',
      start_date: '2030-01-02T03:04:05+00:00',
      end_date: null,
      stop: false,
      can_be_used_with_other_promotions: true,
      currency_code: 'USD',
      notifications: [],
      shipping_address: null,
      schedule: null,
      created_from: 'api',
      is_archived: false,
      is_featured_promotion: false,
      featured_promotion_callout_message: null,
    });
  });

  test('has fields of its own when it is a coupon', async () => {
    await using sandbox = await startStill();
    const coupon = await created(sandbox, promotion('Spring', { redemption_type: 'COUPON' }));
    expect(coupon).toMatchObject({
      coupon_type: 'SINGLE',
      coupon_overrides_other_promotions: false,
    });
  });

  test('turns numbers into text, dates into UTC and words into capitals', async () => {
    await using sandbox = await startStill();
    const cart = { items: { brands: [3] }, minimum_spend: 99.5 };
    const found = await created(
      sandbox,
      promotion('Spring', {
        start_date: '2030-03-01T01:30:00+02:00',
        rules: [{ ...discountOf(12.5), condition: { cart } }, discountOf('10.00')],
        notifications: [{ type: 'upsell', content: '<b>Hi</b>', locations: ['cart_page'] }],
      }),
    );
    expect(found).toMatchObject({
      start_date: '2030-02-28T23:30:00+00:00',
      rules: [
        { ...discountOf('12.5'), condition: { cart: { ...cart, minimum_spend: '99.5' } } },
        discountOf('10'),
      ],
      notifications: [{ type: 'UPSELL', content: '<b>Hi</b>', locations: ['CART_PAGE'] }],
    });
  });

  test.each([
    ['sent', '12.50'],
    ['two_decimals', '12.50'],
    ['trimmed', '12.5'],
  ] as const)('shows amounts %s', async (amounts, shown) => {
    await using sandbox = await startStill({ switches: { store: { amounts } } });
    const found = await created(sandbox, promotion('Spring', { rules: [discountOf('12.50')] }));
    expect(found['rules']).toMatchObject([discountOf(shown)]);
  });

  test('fills in the defaults of an action on items', async () => {
    await using sandbox = await startStill();
    const discount = { fixed_amount: 5 };
    const rules = [{ action: { cart_items: { discount } } }];
    expect((await created(sandbox, promotion('Spring', { rules })))['rules']).toMatchObject([
      {
        action: {
          cart_items: {
            discount: { fixed_amount: '5' },
            add_free_item: true,
            as_total: false,
            exclude_items_on_sale: false,
            include_items_considered_by_condition: false,
            strategy: 'LEAST_EXPENSIVE',
          },
        },
      },
    ]);
  });

  test('silently loses keys that the platform does not know, and those it sets itself', async () => {
    await using sandbox = await startStill();
    const rules = [{ ...discountOf('10'), currency_code: 'AUD', aply_once: false }];
    const sent = promotion('Spring', { rules, current_uses: 7, id: 99, notificatoins: [] });
    const found = await created(sandbox, sent);
    expect(found['rules']).toStrictEqual([{ ...discountOf('10'), apply_once: true, stop: false }]);
    expect(found).toMatchObject({ id: 1, current_uses: 0 });
    expect(found).not.toHaveProperty('notificatoins');
  });

  test('may have the name of another', async () => {
    await using sandbox = await startStill();
    const ids = [await created(sandbox, promotion('A')), await created(sandbox, promotion('A'))];
    expect(ids.map(({ id }) => id)).toStrictEqual([1, 2]);
  });

  const action = (value: object): object => ({ rules: [{ action: value }] });
  const items = { categories: [1] };
  test.each([
    ['no rules', { rules: undefined }, /^rules/],
    ['bare ids of channels', { channels: [1] }, /^channels\.0/],
    ['the status INVALID', { status: 'INVALID' }, /^status/],
    ['codes', { codes: [{ code: 'A' }] }, /^codes/],
    ['a misspelt action', action({ cart_vaule: {} }), /^rules\.0\.action/],
    [
      'two actions',
      action({ shipping: { zone_ids: '*' }, cart_value: { discount: { fixed_amount: 1 } } }),
      /^rules\.0\.action/,
    ],
    ['a discount of more than all', { rules: [discountOf('101')] }, /100 per cent/],
    [
      'a gift of two kinds',
      action({ gift_item: { quantity: 1, product_id: 1, variant_id: 2 } }),
      /either product_id/,
    ],
    [
      'items without a number of them',
      { rules: [{ ...discountOf('1'), condition: { cart: { items } } }] },
      /minimum_quantity/,
    ],
    [
      'ids as text',
      {
        rules: [
          {
            ...discountOf('1'),
            condition: { cart: { items: { brands: ['1'] }, minimum_quantity: 1 } },
          },
        ],
      },
      /brands\.0/,
    ],
    [
      'groups that are in and out',
      { customer: { group_ids: [1], excluded_group_ids: [2] } },
      /^customer/,
    ],
    ['a currency the store does not trade in', { currency_code: 'JPY' }, /^currency_code: JPY/],
    [
      'an amount in all currencies',
      { currency_code: '*', ...action({ cart_value: { discount: { fixed_amount: '5' } } }) },
      /percentage/,
    ],
    [
      'an end before the start',
      { start_date: '2030-02-01T00:00:00Z', end_date: '2030-01-01T00:00:00Z' },
      /^end_date/,
    ],
    ['half a schedule', { schedule: { week_frequency: 1 } }, /^schedule/],
    [
      'an automatic one that overrides coupons',
      { coupon_overrides_other_promotions: true },
      /^coupon_overrides/,
    ],
  ])('is refused with %s', async (_what, change, title) => {
    await using sandbox = await startStill();
    const reply = await askStore(sandbox, 'POST /promotions', promotion('Spring', change));
    expect(reply.status).toBe(422);
    const { errors } = reply.json() as { errors: readonly unknown[] };
    expect(errors[0]).toStrictEqual({ status: 422, title: expect.stringMatching(title) });
    expect(sandbox.store.promotions()).toHaveLength(0);
  });

  test('needs the plan for segments, the id of a variant for products with options', async () => {
    const store = { plan: 'pro', productsWithOptions: [5] } as const;
    await using sandbox = await startStill({ switches: { store } });
    const segments = { id: ['ccec121a-f9bc-4a04-809e-1fe0d8ae7fdd'] };
    const forbidden = await askStore(
      sandbox,
      'POST /promotions',
      promotion('A', { customer: { segments } }),
    );
    expect([forbidden.status, forbidden.json()]).toStrictEqual([
      403,
      { status: '403', title: 'Forbidden', error: expect.any(String) },
    ]);
    const gift = (what: object): object =>
      promotion('B', { rules: [{ action: { gift_item: { quantity: 1, ...what } } }] });
    expect((await askStore(sandbox, 'POST /promotions', gift({ product_id: 5 }))).status).toBe(422);
    await created(sandbox, gift({ variant_id: 5 }));
  });

  test.each([['{"name":'], ['[]']])('is no %s', async (body) => {
    await using sandbox = await startStill();
    const reply = await askStore(sandbox, 'POST /promotions', body);
    expect(reply.status).toBe(400);
    expect(Object.keys(reply.json() as object)).toStrictEqual([
      'status',
      'title',
      'type',
      'detail',
    ]);
  });
});

describe('an update of a promotion', () => {
  test('changes what it names, each list as a whole, and clears with null', async () => {
    await using sandbox = await startStill();
    const { id } = sandbox.store.addPromotion({
      ...promotion('Spring', { rules: [discountOf('10'), discountOf('20')] }),
      max_uses: 5,
      channels: [{ id: 1 }],
    });
    const change = { rules: [discountOf(30)], max_uses: null };
    const reply = await askStore(sandbox, `PUT /promotions/${String(id)}`, change);
    expect(reply.status).toBe(200);
    expect(dataOf(reply)).toMatchObject({
      name: 'Spring',
      rules: [{ ...discountOf('30'), apply_once: true, stop: false }],
      max_uses: null,
      channels: [{ id: 1 }],
    });
    expect(dataOf(await askStore(sandbox, `GET /promotions/${String(id)}`))).toStrictEqual(
      dataOf(reply),
    );
  });

  test('needs everything and resets the rest, where updates replace', async () => {
    await using sandbox = await startStill({ switches: { store: { promotionUpdate: 'replace' } } });
    const { id } = sandbox.store.addPromotion({ name: 'Spring', max_uses: 5 });
    const put = `PUT /promotions/${String(id)}`;
    expect((await askStore(sandbox, put, { stop: true })).status).toBe(422);
    const reply = await askStore(sandbox, put, promotion('Spring', { stop: true }));
    expect(dataOf(reply)).toMatchObject({ id, stop: true, max_uses: null });
  });

  test('cannot change the type, and does not find what is not there', async () => {
    await using sandbox = await startStill();
    const { id } = sandbox.store.addPromotion({ redemption_type: 'COUPON' });
    const put = async (path: string, value: object): Promise<number> =>
      (await askStore(sandbox, `PUT /promotions/${path}`, value)).status;
    expect(await put(String(id), { redemption_type: 'AUTOMATIC' })).toBe(422);
    expect(await put(String(id), { coupon_type: 'BULK' })).toBe(422);
    expect(await put(String(id), { redemption_type: 'COUPON', coupon_type: 'SINGLE' })).toBe(200);
    expect(await put('99', { stop: true })).toBe(404);
  });

  test('opens a used up promotion again, but does not make an invalid one valid', async () => {
    await using sandbox = await startStill();
    const spent = sandbox.store.addPromotion({ max_uses: 2 });
    const broken = sandbox.store.addPromotion({ name: 'Broken' });
    sandbox.store.usePromotion(spent.id);
    expect(sandbox.store.promotions()[0]).toMatchObject({ status: 'ENABLED', current_uses: 1 });
    sandbox.store.usePromotion(spent.id);
    expect(sandbox.store.promotions()[0]).toMatchObject({ status: 'DISABLED', current_uses: 2 });
    sandbox.store.touchPromotion(broken.id, { status: 'INVALID' });
    const enable = async (id: number, more: object = {}): Promise<unknown> => {
      const change = { status: 'ENABLED', ...more };
      return dataOf(await askStore(sandbox, `PUT /promotions/${String(id)}`, change))['status'];
    };
    expect(await enable(spent.id)).toBe('ENABLED');
    expect(await enable(broken.id)).toBe('INVALID');
    expect(await enable(broken.id, { rules: [discountOf('5')] })).toBe('ENABLED');
  });
});
