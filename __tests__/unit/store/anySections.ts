import fc from 'fast-check';
import type { Body } from '../../../src/store/plan/change.ts';
import { address } from './plan/desired.ts';

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 });
const amount = fc.oneof(
  fc.constantFrom('10', '10.00', '0.5', '07.10'),
  fc.integer({ min: 0, max: 100 }),
);
const text = fc.oneof(
  fc.constantFrom('', 'a', '${A}', '$${', '"x": y', '<b>&</b>\r\n', 'yes', '12', '# no'),
  fc.string(),
);
const instant = fc.constantFrom(
  '2026-11-27T00:00:00Z',
  '2026-11-27T01:00:00+01:00',
  '2027-01-01T00:00:00.5Z',
);
const optional = { requiredKeys: [] as [] };

const { matcher } = fc.letrec<{ matcher: Body }>((tie) => ({
  matcher: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    fc.record({ brands: ids }),
    fc.record({ products: ids }),
    fc.record({
      product_option: fc.record({
        type: fc.constant('string_match'),
        name: fc.constant('Size'),
        values: fc.constantFrom(['S'], ['S', 'L']),
      }),
    }),
    fc.record({ and: fc.array(tie('matcher'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: tie('matcher') }),
  ),
}));

const discount = fc.oneof(
  fc.record({ fixed_amount: amount }),
  fc.record({ percentage_amount: amount }),
);

const action = fc.oneof(
  fc.record({ cart_value: fc.record({ discount }) }),
  fc.record({
    cart_items: fc.record(
      {
        discount,
        as_total: fc.boolean(),
        add_free_item: fc.boolean(),
        items: matcher,
        quantity: fc.integer({ min: 1, max: 3 }),
        strategy: fc.constantFrom('LEAST_EXPENSIVE', 'MOST_EXPENSIVE'),
      },
      { requiredKeys: ['discount'] },
    ),
  }),
  fc.record({
    fixed_price_set: fc.record({ quantity: fc.constant(2), fixed_price: amount, items: matcher }),
  }),
  fc.record({ shipping: fc.record({ zone_ids: fc.oneof(fc.constant('*'), ids) }) }),
);

const rule = fc.record(
  {
    action,
    stop: fc.boolean(),
    apply_once: fc.boolean(),
    condition: fc.record({
      cart: fc.record({ items: matcher, minimum_quantity: fc.integer({ min: 1, max: 9 }) }),
    }),
  },
  { requiredKeys: ['action'] },
);

const notification = fc.record({
  type: fc.constantFrom('UPSELL', 'APPLIED'),
  content: text,
  locations: fc.constantFrom([], ['CART_PAGE'], ['HOME_PAGE', 'CART_PAGE']),
});

const promotionFields = fc.record(
  {
    rules: fc.array(rule, { maxLength: 3 }),
    display_name: text,
    channels: ids.map((some) => some.map((id) => ({ id }))),
    customer: fc.oneof(
      fc.record({ group_ids: ids }),
      fc.record({ excluded_group_ids: ids, minimum_order_count: fc.nat(3) }),
    ),
    max_uses: fc.constantFrom(null, 1, 100),
    status: fc.constantFrom('ENABLED', 'DISABLED'),
    start_date: instant,
    end_date: fc.constantFrom(null, '2030-01-01T00:00:00Z'),
    stop: fc.boolean(),
    notifications: fc.array(notification, { maxLength: 2 }),
    shipping_address: fc.constantFrom(null, {
      countries: [{ iso2_country_code: 'US' }, { iso2_country_code: 'CA' }],
    }),
    schedule: fc.constantFrom(null, {
      week_frequency: 1,
      week_days: ['Monday', 'Friday'],
      daily_start_time: '08:00:00',
      daily_end_time: '18:00:00',
    }),
  },
  { requiredKeys: ['rules'] },
);

/** The codes of a promotion: each name begins with it, for a store has a code once. */
const codesFor = (name: string): fc.Arbitrary<readonly Body[]> =>
  fc.uniqueArray(
    fc.record(
      {
        code: fc.constantFrom('x', 'X2', 'y z').map((code) => `${name}${code}`),
        max_uses: fc.nat(2),
      },
      { requiredKeys: ['code'] },
    ),
    { selector: ({ code }) => code },
  );

const promotion = fc
  .record({ name: fc.constantFrom('A', 'B', 'C'), coupon: fc.boolean(), fields: promotionFields })
  .chain(({ name, coupon, fields }) => {
    const entry = { name, redemption_type: coupon ? 'COUPON' : 'AUTOMATIC', ...fields };
    return coupon
      ? fc
          .option(codesFor(name), { nil: undefined })
          .map((codes): Body => (codes === undefined ? entry : { ...entry, codes }))
      : fc.constant<Body>(entry);
  });

const location: fc.Arbitrary<Body> = fc
  .tuple(
    fc.record({
      code: fc.constantFrom('A', 'B', 'C'),
      label: text.map((label) => `L${label}`),
      address: fc.constantFrom(address, { ...address, city: 'Boston', phone: '1' }),
    }),
    fc.record(
      {
        description: text,
        enabled: fc.boolean(),
        type_id: fc.constantFrom('PHYSICAL', 'VIRTUAL'),
        time_zone: fc.constantFrom('Etc/UTC', 'Europe/Berlin'),
        operating_hours: fc.record(
          {
            monday: fc.record(
              { open: fc.boolean(), opening: fc.constantFrom('08:00', '09:30') },
              optional,
            ),
            friday: fc.record({ open: fc.boolean() }),
          },
          optional,
        ),
        special_hours: fc.array(
          fc.record(
            {
              label: fc.constantFrom('X', 'Y'),
              date: fc.constantFrom('2026-12-24', '2026-12-31'),
              open: fc.boolean(),
              annual: fc.boolean(),
            },
            { requiredKeys: ['label', 'date', 'open'] },
          ),
          { maxLength: 2 },
        ),
      },
      optional,
    ),
  )
  .map(([must, may]) => ({ ...must, ...may }));

/** The sections of a file that has nothing wrong. */
export const anySections: fc.Arbitrary<Body> = fc.record(
  {
    locations: fc.uniqueArray(location, { selector: (entry) => entry['code'], maxLength: 3 }),
    promotions: fc.uniqueArray(promotion, {
      selector: (entry) => `${String(entry['redemption_type'])}${String(entry['name'])}`,
      maxLength: 4,
    }),
  },
  optional,
);
