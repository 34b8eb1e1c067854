import { expect, test } from '@jest/globals';
import { exportCodes } from '../../../../src/store/export/exportPromotions.ts';
import { toSpec } from '../../../../src/store/export/toSpec.ts';
import { address, promotionOf } from '../plan/desired.ts';
import { storedLocation, storedPromotion } from '../memoryStore.ts';

const shop = {
  code: 'A',
  label: 'Shop',
  type_id: 'PHYSICAL',
  address,
  managed_by_external_source: false,
};

test('writes what a person would have written, in a stable order', () => {
  const store = {
    locations: [
      storedLocation({ ...shop, code: 'B', type_id: 'VIRTUAL' }, 9),
      storedLocation(shop, 7),
    ],
    promotions: [storedPromotion(promotionOf({ redemption_type: 'COUPON' }), 3)],
    codes: new Map([[3, [{ id: 1, code: 'WELCOME', max_uses: 0, current_uses: 4 }]]]),
  };
  const { text, warnings } = toSpec(store, 'https://example.com/schema.json');
  expect(warnings).toEqual([]);
  expect(text).toBe(`# yaml-language-server: $schema=https://example.com/schema.json
version: 1
locations:
  - code: A
    label: Shop
    managed_by_external_source: false
    type_id: PHYSICAL
    enabled: true
    address:
      address1: 5 Harbour Street
      city: Portsmouth
      state: NH
      zip: "03801"
      email: harbour@example.com
      geo_coordinates:
        latitude: 43.07
        longitude: -70.76
      country_code: US
    storefront_visibility: true
  - code: B
    label: Shop
    managed_by_external_source: false
    type_id: VIRTUAL
    enabled: true
    address:
      address1: 5 Harbour Street
      city: Portsmouth
      state: NH
      zip: "03801"
      email: harbour@example.com
      geo_coordinates:
        latitude: 43.07
        longitude: -70.76
      country_code: US
    storefront_visibility: true
promotions:
  - name: Spring sale
    redemption_type: COUPON
    rules:
      - action:
          cart_value:
            discount:
              percentage_amount: "15"
    status: ENABLED
    start_date: 2026-01-01T00:00:00+00:00
    currency_code: EUR
    codes:
      - code: WELCOME
`);
  expect(
    toSpec({ ...store, locations: store.locations.toReversed() }, 'https://example.com/schema.json')
      .text,
  ).toBe(text);
});

test('writes ids where names would not do', () => {
  const twins = [3, 4].map((id) => storedPromotion(promotionOf(), id));
  const codeless = [
    { id: 7, label: 'Shop' },
    { ...shop, id: 8, code: 'X' },
    { ...shop, id: 9, code: 'X' },
    { id: 10, code: 'Y', label: 'Y', type_id: 'PHYSICAL' },
  ];
  const { text, warnings } = toSpec({ promotions: twins, locations: codeless });
  expect(text.match(/id: \d+/g)).toEqual(['id: 7', 'id: 8', 'id: 9', 'id: 10', 'id: 3', 'id: 4']);
  expect(warnings).toEqual([]);
});

test('says what the file cannot say', () => {
  const promotions = [
    { ...storedPromotion(promotionOf(), 3), status: 'INVALID' },
    {
      ...storedPromotion(promotionOf({ name: 'New' }), 4),
      rules: [{ action: { teleport: {} } }],
    },
    { ...storedPromotion(promotionOf({ name: 'Old' }), 5), is_archived: true },
    storedPromotion(
      promotionOf({ name: 'Bulk', redemption_type: 'COUPON', coupon_type: 'BULK' }),
      6,
    ),
  ];
  const { text, warnings } = toSpec({ promotions });
  expect(text.match(/name: .*/g)).toEqual(['name: Spring sale', 'name: Bulk']);
  expect(text).not.toContain('INVALID');
  expect(warnings).toEqual([
    'The promotion "Spring sale" (id 3) is in the file without status: the file cannot say it.',
    expect.stringContaining('The promotion "New" (id 4) is not in the file'),
    'Archived promotions are not in the file: 1.',
    'The codes of promotions with coupon_type BULK are not in the file: 1.',
  ]);
});

test('names the promotions whose codes it needs', () => {
  const coupon = { redemption_type: 'COUPON' };
  const promotions = [
    storedPromotion(promotionOf(coupon), 3),
    storedPromotion(promotionOf({ ...coupon, coupon_type: 'BULK' }), 4),
    storedPromotion(promotionOf(), 5),
    { ...storedPromotion(promotionOf(coupon), 6), is_archived: true },
  ];
  expect(exportCodes(promotions)).toEqual([3]);
});

test('never writes a promotion as open to more customers than it is', () => {
  const customer = { group_ids: [1], excluded_group_ids: [2], minimum_order_count: 0 };
  const promotions = [{ ...storedPromotion(promotionOf(), 3), customer }];
  const { text, warnings } = toSpec({ promotions });
  expect(text).not.toContain('Spring sale');
  expect(warnings).toEqual([
    'The promotion "Spring sale" (id 3) is not in the file: it has what the file cannot say (customer).',
  ]);
});

test('keeps the codes that the file can say', () => {
  const coupon = storedPromotion(promotionOf({ redemption_type: 'COUPON' }), 3);
  const codes = new Map([
    [
      3,
      [
        { id: 1, code: 'GOOD' },
        { id: 2, code: 'ODD!' },
      ],
    ],
  ]);
  const { text, warnings } = toSpec({ promotions: [coupon], codes });
  expect(text).toContain('code: GOOD');
  expect(text).not.toContain('ODD');
  expect(warnings).toEqual([expect.stringContaining('without codes[1].code')]);
});
