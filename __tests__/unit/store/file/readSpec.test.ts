import { describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { renderFault } from '../../../../src/store/file/yaml/place.ts';
import { readSpec } from '../../../../src/store/file/readSpec.ts';
import { MAX_SPEC_BYTES } from '../../../../src/store/file/storeFiles.ts';
import { address, promotionOf } from '../plan/desired.ts';

function faultsOf(text: string, variables: Readonly<Record<string, string>> = {}): string[] {
  const { faults = [] } = readSpec(text, new Map(Object.entries(variables)));
  return faults.map((fault) => renderFault('store.yml', fault));
}

const faultsOfPromotion = (changes: Record<string, unknown>): string[] =>
  faultsOf(stringify({ version: 1, promotions: [promotionOf(changes)] }));

const faultsOfLocation = (changes: Record<string, unknown>): string[] =>
  faultsOf(
    stringify({
      version: 1,
      locations: [{ code: 'A', label: 'A', type_id: 'PHYSICAL', address, ...changes }],
    }),
  );

describe('readSpec', () => {
  test('tells all faults at once, each with its place, in the order of the file', () => {
    const text = [
      'version: 2',
      'locatons: []',
      'locations:',
      '  - code: A',
      '    label: 5',
      '    lable: Central',
      '    address: { country_code: USA }',
      '  - code: A',
      '    label: ${NAME}',
    ].join('\n');
    expect(faultsOf(text)).toEqual([
      'store.yml:1:10: version must be 1, without quotes.',
      'store.yml:2:1: locatons is not a known key. Did you mean locations?',
      expect.stringContaining('store.yml:5:12: locations[0].label must be text.'),
      'store.yml:6:5: locations[0].lable is not a known key. Did you mean label?',
      ...['address1', 'city', 'state', 'zip', 'email', 'geo_coordinates'].map(
        (key) => `store.yml:7:14: locations[0].address.${key} is missing.`,
      ),
      expect.stringContaining('store.yml:7:30: locations[0].address.country_code must be'),
      'store.yml:8:11: locations[1].code is "A", and so is locations[0].code.',
      expect.stringContaining('store.yml:9:12: The variable NAME is not defined.'),
    ]);
  });

  test.each([
    ['another rule key', { rules: [{ action: {}, apply_onec: true }] }, 'Did you mean apply_once?'],
    [
      'two actions',
      {
        rules: [
          { action: { shipping: { zone_ids: '*' }, gift_item: { quantity: 1, product_id: 1 } } },
        ],
      },
      'must have exactly one of',
    ],
    ['no action', { rules: [{}] }, 'rules[0].action is missing'],
    ['an unknown type', { redemption_type: 'MANUAL' }, 'must be AUTOMATIC or COUPON'],
    ['an unknown status', { status: 'INVALID' }, 'must be ENABLED or DISABLED'],
    ['an id that is no integer', { id: 1.5 }, 'must be a whole number of 1 or more'],
    [
      'an id in quotes',
      { channels: [{ id: '1' }] },
      'promotions[0].channels[0] must be a map such as { id: 1 } or { name: Main storefront }',
    ],
    ['channels without keys', { channels: [1] }, 'promotions[0].channels[0] must be a map'],
    [
      'both kinds of groups',
      { customer: { group_ids: [1], excluded_group_ids: [2] } },
      'group_ids or excluded_group_ids, not both',
    ],
    [
      'codes where none can be',
      { codes: [{ code: 'A' }] },
      'promotions[0].codes is for promotions with redemption_type COUPON only',
    ],
    [
      'a code with odd letters',
      { redemption_type: 'COUPON', codes: [{ code: 'A!' }] },
      'must be 1 to 50 letters',
    ],
    [
      'the same code twice',
      { redemption_type: 'COUPON', codes: [{ code: 'A' }, { code: 'a' }] },
      'codes[1].code is "a", and so is',
    ],
    [
      'more than all',
      { rules: [{ action: { cart_value: { discount: { percentage_amount: 100.5 } } } }] },
      'from 0 to 100',
    ],
    [
      'less than nothing',
      { rules: [{ action: { cart_value: { discount: { fixed_amount: '-1' } } } }] },
      'a decimal number of 0 or more',
    ],
    [
      'no discount',
      { rules: [{ action: { cart_value: { discount: {} } } }] },
      'exactly one of fixed_amount, percentage_amount',
    ],
    [
      'too large a limit',
      {
        rules: [
          {
            action: {
              cart_value: {
                discount: { fixed_amount: 1 },
                maximum_allowed_discount_amount: 10000001,
              },
            },
          },
        ],
      },
      'from 1 to 10000000',
    ],
    [
      'items without a quantity',
      {
        rules: [
          {
            action: { cart_value: { discount: { fixed_amount: 1 } } },
            condition: { cart: { items: { brands: [1] } } },
          },
        ],
      },
      'minimum_quantity or minimum_spend',
    ],
    [
      'two gifts',
      { rules: [{ action: { gift_item: { quantity: 1, product_id: 1, variant_id: 2 } } }] },
      'exactly one of product_id, variant_id',
    ],
    ['a date without an offset', { start_date: '2026-11-27T00:00:00' }, 'with an offset'],
    ['a date that is none', { end_date: '2026-02-30T00:00:00Z' }, 'with an offset'],
    [
      'an end before the start',
      { start_date: '2026-11-27T00:00:00Z', end_date: '2026-11-27T00:00:00+01:00' },
      'end_date must be later than start_date',
    ],
    [
      'a currency for all with amounts',
      {
        currency_code: '*',
        rules: [{ action: { cart_value: { discount: { fixed_amount: 1 } } } }],
      },
      'only when every discount is a percentage',
    ],
    [
      'an override that cannot be',
      { redemption_type: 'COUPON', coupon_overrides_other_promotions: true },
      'only with can_be_used_with_other_promotions: false',
    ],
    [
      'a notification nowhere',
      { notifications: [{ type: 'APPLIED', content: '', locations: ['CART'] }] },
      'must be HOME_PAGE or',
    ],
    [
      'matchers too deep',
      {
        rules: [
          {
            action: {
              cart_items: {
                discount: { fixed_amount: 1 },
                items: { not: { not: { not: { not: { brands: [1] } } } } },
              },
            },
          },
        ],
      },
      'not is not a known key',
    ],
    [
      'zones that are words',
      { rules: [{ action: { shipping: { zone_ids: 'all' } } }] },
      'must be "*" in quotes, or a list',
    ],
  ])('refuses a promotion with %s', (_, changes, message) => {
    expect(faultsOfPromotion(changes).join('\n')).toContain(message);
  });

  test.each([
    [
      'PHYSICAL and no address',
      { address: undefined },
      'locations[0].address is missing. A PHYSICAL location needs an address.',
    ],
    ['a type there is not', { type_id: 'POPUP' }, 'must be PHYSICAL or VIRTUAL'],
    ['no label', { label: undefined }, 'locations[0].label is missing'],
    ['no code', { code: undefined }, 'locations[0].code is missing'],
    [
      'an hour there is not',
      { operating_hours: { monday: { opening: '24:00' } } },
      'must be a time of day such as 08:00',
    ],
    ['a zone there is not', { time_zone: 'Europe/Atlantis' }, 'must be the name of a time zone'],
    [
      'a place off the globe',
      { address: { ...address, geo_coordinates: { latitude: 91, longitude: 0 } } },
      'from -90 to 90',
    ],
    [
      'a day there is not',
      { special_hours: [{ label: 'X', date: '2026-13-01', open: false }] },
      'must be a date such as',
    ],
  ])('refuses a location with %s', (_, changes, message) => {
    expect(faultsOfLocation(changes).join('\n')).toContain(message);
  });

  test('takes a location that is whole', () => {
    expect(faultsOfLocation({})).toEqual([]);
  });

  test('tells what keys have to do with each other even when single ones are wrong', () => {
    expect(faultsOfPromotion({ stop: 'yes', unknown: 1, codes: [] })).toEqual([
      expect.stringContaining('promotions[0].stop must be true or false.'),
      expect.stringContaining('promotions[0].unknown is not a known key.'),
      expect.stringContaining('promotions[0].codes is for promotions with redemption_type COUPON'),
    ]);
  });

  test('takes names twice when ids tell them apart, and only then', () => {
    const twice = (first: object, second: object): string[] =>
      faultsOf(
        stringify({
          version: 1,
          promotions: [promotionOf({ ...first }), promotionOf({ ...second })],
        }),
      );
    expect(twice({ id: 1 }, { id: 2 })).toEqual([]);
    expect(twice({}, { redemption_type: 'COUPON' })).toEqual([]);
    expect(twice({ id: 1 }, {})).toEqual([
      expect.stringContaining('promotions[1].name is "Spring sale"'),
    ]);
    expect(twice({ id: 1 }, { id: 1, name: 'Other' })).toEqual([
      expect.stringContaining('promotions[1].id is "1"'),
    ]);
  });

  test('leaves out what only the platform sets, with one warning', () => {
    const rules = [{ currency_code: 'USD', ...(promotionOf()['rules'] as object[])[0] }];
    const reading = readSpec(
      stringify({ version: 1, promotions: [promotionOf({ current_uses: 0, rules })] }),
      new Map(),
    );
    expect(reading.warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/ignored: .*currency_code/),
    ]);
    expect(reading.warnings[0]?.message).toContain('current_uses');
    expect(JSON.stringify(reading)).not.toContain('USD');
  });

  test('makes text of amounts, and keeps the places of entries', () => {
    const reading = readSpec(stringify({ version: 1, promotions: [promotionOf()] }), new Map());
    expect(reading).toMatchObject({
      value: {
        promotions: [
          {
            at: { line: 3, column: 5 },
            fields: {
              rules: [{ action: { cart_value: { discount: { percentage_amount: '15' } } } }],
            },
          },
        ],
      },
    });
  });

  test.each([
    ['nothing', '', 'The file is empty. It begins with `version: 1`.'],
    [
      'a name with a colon',
      'version: 1\nname: Sale: Ten off',
      ':2:7: A text with `: ` needs quotes',
    ],
    ['a text that begins with %', 'version: %1', ':1:10: A text that begins with % needs quotes.'],
    ['a line that begins with %', '%version: 1', ':1:1: A text that begins with % needs quotes.'],
    [
      'a quote without an end',
      'version: 1\nname: "Sale\nx: 1',
      ':2:7: This quote is opened and never',
    ],
    ['a version in quotes', 'version: "1"', 'version must be 1, without quotes.'],
    [
      'channels by bare names',
      'version: 1\npromotions: [{ channels: [Main] }]',
      'must be a map such as { id: 1 }',
    ],
    [
      'one code as a map',
      'version: 1\npromotions: [{ codes: { code: A } }]',
      'must be a list of codes, such as [{ code: WELCOME }]',
    ],
    ['another document', 'version: 1\n---\nversion: 1', 'The file is no valid YAML here'],
    ['a tag', 'version: !!binary x', 'The file is no valid YAML here'],
    ['a key twice', 'version: 1\nversion: 1', ':2:1: The key version is there already.'],
    ['an alias of nothing', 'version: *one', 'The alias *one names nothing'],
    ['a list without an end', `version: ${'['.repeat(20_000)}`, 'nested too deep'],
    ['deep maps', `version: ${'{a: '.repeat(100)}1${'}'.repeat(100)}`, 'more than 64 levels deep'],
    ['an alias within itself', 'version: &a [*a]', 'names nothing above it'],
    ['a megabyte and more', `#${'x'.repeat(MAX_SPEC_BYTES)}`, 'at most 1.0 MB'],
  ])('refuses %s', (_, text, message) => {
    expect(faultsOf(text).join('\n')).toContain(message);
  });

  test('refuses variables that explode, without exploding', () => {
    const text = `store: "${'${A}'.repeat(200_000)}"`;
    const faults = faultsOf(text, { A: 'x'.repeat(10_000) });
    expect(faults).toContainEqual(
      expect.stringMatching(/variables of the file stand for more than 4000000 characters/),
    );
    expect(faults.join('').length).toBeLessThan(5000);
  });

  test('refuses aliases that explode, without exploding', () => {
    const bomb = Array.from('abcdefgh', (key, at) => {
      const inner = at === 0 ? 'x' : `*${'abcdefgh'.charAt(at - 1)}`;
      return `${key}: &${key} [${Array.from({ length: 10 }, () => inner).join(', ')}]`;
    }).join('\n');
    const faults = faultsOf(bomb);
    expect(faults).toEqual([expect.stringContaining('stand for more than')]);
  });

  test('understands anchors and merge keys', () => {
    const text = [
      'version: 1',
      'locations:',
      '  - &first { code: A, label: Shop, type_id: VIRTUAL }',
      '  - { <<: *first, code: B }',
    ].join('\n');
    expect(readSpec(text, new Map())).toMatchObject({
      value: {
        locations: [
          {},
          { at: { line: 4 }, fields: { code: 'B', label: 'Shop', type_id: 'VIRTUAL' } },
        ],
      },
    });
  });

  test('does not let a key of JavaScript in', () => {
    expect(faultsOf('version: 1\n__proto__: { a: 1 }')).toEqual([
      expect.stringContaining(':2:1: __proto__ is not a known key.'),
    ]);
  });

  test('names the first faults and counts the rest', () => {
    const faults = faultsOf(`version: 1\nlocations: [${'1,'.repeat(500)}]`);
    expect(faults).toHaveLength(20);
    expect(faults.at(-1)).toContain('There are 481 more faults');
  });
});
