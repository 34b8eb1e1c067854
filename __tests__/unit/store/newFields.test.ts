import { expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { storeSchema } from '../../../scripts/docs/storeSchema.ts';
import { writeEntry } from '../../../src/store/export/writeEntry.ts';
import { compareFields } from '../../../src/store/plan/compare.ts';
import { entry, part } from '../../../src/store/schema/entry.ts';
import { field, isDefault, optional } from '../../../src/store/schema/field.ts';
import { amount, flag, ids, list, set, text } from '../../../src/store/schema/leaves.ts';
import { promotionOf } from './plan/desired.ts';
import { promotionEntry } from '../../../src/store/schema/entries/promotionEntry.ts';
import { calendarDate, instant } from '../../../src/store/schema/times.ts';

/** The schema of a promotion, with a new field of each kind. Nothing else in the product knows of them. */
const schema = z.safeExtend(promotionEntry, {
  limits: z.optional(
    entry(
      {
        maximum_spend: z.optional(amount),
        greeting: optional(text, 'Hello'),
        computed: field(z.optional(flag), { isAdded: true }),
      },
      ['spent'],
    ),
  ),
  opens_at: z.optional(instant),
  opens_on: z.optional(calendarDate),
  lists: z.optional(set(entry({ ids }))),
  steps: z.optional(list(text)),
  contact: z.optional(part({ name: z.optional(text), phone: z.optional(text) })),
});

const desired = {
  limits: { maximum_spend: '50.00' },
  opens_at: '2026-11-27T09:00:00+01:00',
  opens_on: '2026-12-24',
  lists: [{ ids: [1, 2] }, { ids: [3] }],
  steps: ['pack', 'send'],
  contact: { name: 'Husky' },
};

/** The same as the platform may answer it. */
const current = {
  limits: { maximum_spend: 50, greeting: 'Hello', computed: true, spent: '1', newer: {} },
  opens_at: '2026-11-27T08:00:00.000+00:00',
  opens_on: '2026-12-24T00:00:00.0001',
  lists: [{ ids: ['3'] }, { ids: ['2', '1'] }],
  steps: ['pack', 'send'],
  contact: { name: 'Husky', phone: '1' },
};

test('what means the same in a new field is no drift', () => {
  expect(compareFields(schema, desired, current)).toEqual([]);
});

test.each([
  ['limits.maximum_spend', { limits: { maximum_spend: '50.01' } }],
  ['limits.greeting', { limits: { maximum_spend: '50', greeting: 'Bye' } }],
  ['limits.computed', { limits: { maximum_spend: '50', computed: false } }],
  ['opens_at', { opens_at: '2026-11-27T09:00:01+01:00' }],
  ['opens_on', { opens_on: '2026-12-25' }],
  ['lists', { lists: [{ ids: [1, 2] }] }],
  ['steps[0]', { steps: ['send', 'send'] }],
  ['contact.name', { contact: { name: 'Malamute' } }],
])('what differs in %s is a change', (path, changed) => {
  expect(compareFields(schema, changed, current).map((change) => change.path)).toEqual([path]);
});

test('what the file leaves out of a new map, and the store has, is a change', () => {
  const withMore = { ...current, limits: { ...current.limits, greeting: 'Bye' } };
  expect(compareFields(schema, desired, withMore)).toEqual([
    { path: 'limits.greeting', before: 'Bye', after: undefined },
  ]);
});

test('new fields are exported without defaults, and without what only the platform sets', () => {
  const identity = promotionOf();
  const promotion = { ...identity, ...current, lists: desired.lists };
  const { entry: written, unsaid } = writeEntry(schema, promotion, { leaveOut: isDefault });
  expect(unsaid).toEqual([]);
  expect(written).toMatchObject({
    limits: { maximum_spend: 50, computed: true },
    opens_on: '2026-12-24',
    contact: { name: 'Husky', phone: '1' },
  });
  expect(Object.keys(written?.['limits'] ?? {})).toEqual(['maximum_spend', 'computed']);
});

test('new fields are in the JSON Schema, with their defaults', () => {
  const { properties } = storeSchema(entry({ promotions: list(schema) })) as {
    readonly properties: { readonly promotions: { readonly items: unknown } };
  };
  expect(properties.promotions.items).toMatchObject({
    properties: {
      limits: {
        properties: {
          maximum_spend: { description: 'An amount, such as 12.50' },
          greeting: { type: 'string', default: 'Hello' },
        },
        additionalProperties: false,
      },
      lists: { type: 'array' },
    },
  });
});
