import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type * as z from 'zod/mini';
import { normalStore } from '../../../sandbox/store/model/index.ts';
import type { StoreSwitches } from '../../../sandbox/store/model/index.ts';
import type { Body } from '../../../src/store/plan/change.ts';
import { entriesOf, factsOf, fieldsIn } from '../../../src/store/schema/field.ts';
import { storeFile } from '../../../src/store/schema/entries/storeFile.ts';
import { planOf } from './plan/desired.ts';
import { memoryStore } from './memoryStore.ts';

// The product says on each field what the platform means by it; the model of the platform says by itself what it makes of what
// it is sent. These tests hold one against the other, field by field, for every key that a file may have.

type Path = readonly (string | number)[];

const text = readFileSync(new URL('file/example.yml', import.meta.url), 'utf8');
const { locations, promotions } = parse(text, { merge: true }) as Record<
  'locations' | 'promotions',
  Body[]
>;

/** Every key that a file may have, and values that the platform may write in another way. */
const file = {
  locations: [
    ...locations,
    {
      code: 'ODD',
      label: 'Odd',
      time_zone: 'US/Eastern',
      operating_hours: { monday: { open: true, opening: '08:00', closing: '18:30' } },
      address: {
        ...{ address1: '1 Pier', city: 'Portsmouth', state: 'NH', zip: '03801' },
        ...{ country_code: 'US', email: 'Harbour@Example.com' },
        geo_coordinates: { latitude: 43.07123, longitude: -70.7 },
      },
    },
  ],
  promotions: [
    ...promotions,
    {
      ...{ name: 'Only rule', redemption_type: 'AUTOMATIC' },
      rules: [{ action: { cart_value: { discount: { percentage_amount: '10.50' } } }, stop: true }],
    },
  ],
};

/** Paths of all that the product would change in a store that was just set up by the file. */
function differencesWith(switches: Partial<StoreSwitches>, stored: Body = file): readonly string[] {
  const current = memoryStore(stored, {
    listOrder: 'kept',
    innerFields: {},
    ...switches,
  }).current();
  return planOf(current, file).changes.flatMap(({ key, fields }) =>
    fields.map(({ path }) => `${key}: ${path}`),
  );
}

describe('what the platform makes of a file is no drift', () => {
  test.each<[string, Partial<StoreSwitches>]>([
    ['when all comes back as it was sent', { amounts: 'sent', specialDates: 'date' }],
    ['when amounts have other decimals', { amounts: 'two_decimals' }],
    ['when amounts lose their zeros', { amounts: 'trimmed' }],
    ['when dates come with a time', { specialDates: 'date-time' }],
    ['when lists come in another order', { listOrder: 'any' }],
    ['when there are more keys in rules and special hours', { innerFields: { id: 7, label2: '' } }],
    ['when there are more keys', { extraFields: { priority: 1 } }],
    ['when coordinates are of single precision', { coordinates: 'single' }],
    ['when aliases of time zones have other names', { timeZones: 'canonical' }],
    ['when e-mail addresses are in small letters', { emails: 'lower_case' }],
    ['when hours have seconds', { hours: 'seconds' }],
    ['when an only rule never stops', { stopOfOnlyRule: 'false' }],
  ])('%s', (_, switches) => {
    expect(differencesWith(switches)).toEqual([]);
  });
});

test.each<[string, Partial<StoreSwitches>, readonly string[]]>([
  ['rounded coordinates', { coordinates: 'rounded' }, ['latitude', 'longitude']],
])(
  'the product takes %s for drift, for no field says that it means the same',
  (_, switches, names) => {
    const drifting = differencesWith(switches).map((path) => path.split(/[ .]/).at(-1));
    expect(new Set(drifting)).toEqual(new Set(names));
  },
);

/** All that a value has in it, with its path and its place in the schema. */
function* partsOf(
  schema: z.ZodMiniType,
  value: unknown,
  path: Path = [],
): Generator<{ readonly path: Path; readonly schema: z.ZodMiniType; readonly value: unknown }> {
  yield { path, schema, value };
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries())
      yield* partsOf(entriesOf(schema), item, [...path, at]);
  } else if (typeof value === 'object' && value !== null) {
    const fields = fieldsIn(schema) ?? {};
    for (const [key, inner] of Object.entries(value)) {
      const field = fields[key];
      if (field !== undefined) yield* partsOf(field, inner, [...path, key]);
    }
  }
}

/** The entry of a section that a path leads into, with the value at the path replaced. */
function entryWith(path: Path, value: unknown): Body {
  const [section, at, ...rest] = path as readonly ['locations' | 'promotions', number];
  return { [section]: [replace(file[section][at], rest, value)] };
}

function replace(under: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(under))
    return under.map((item: unknown, at) => (at === key ? replace(item, rest, value) : item));
  const { [key]: inner, ...others } = under as Body;
  const replaced = replace(inner, rest, value);
  return replaced === undefined ? others : { ...others, [key]: replaced };
}

const parts = [...partsOf(storeFile, file)].filter(({ path }) => path.length > 2);
const nameOf = (path: Path): string =>
  path
    .slice(2)
    .filter((key) => typeof key === 'string')
    .join('.');

test('the defaults of the product are what the platform takes for fields that are left out', () => {
  const withDefaults = parts.filter(({ schema }) => factsOf(schema).default !== undefined);
  const wrong = withDefaults
    // Other fields of the example need these to be as they are.
    .filter(({ path }) => !['type_id', 'can_be_used_with_other_promotions'].includes(nameOf(path)))
    .filter(({ path, schema }) => {
      const current = memoryStore(entryWith(path, undefined)).current();
      return planOf(current, entryWith(path, factsOf(schema).default)).changes.length > 0;
    });
  expect(wrong.map(({ path }) => nameOf(path))).toEqual([]);
  expect(new Set(withDefaults.map(({ path }) => nameOf(path))).size).toBeGreaterThan(25);
});

/** What the model shows at a path. */
function shownAt(path: Path, switches: Partial<StoreSwitches>): unknown {
  const [section, , ...rest] = path as readonly ['locations' | 'promotions', number];
  const [entry] = memoryStore(entryWith(path, valueAt(file, path)), {
    innerFields: {},
    ...switches,
  }).current()[section];
  return valueAt(entry, rest);
}

/** Writes a value so that the order of the lists in it makes no difference. */
function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    Array.isArray(inner) ? inner.map(inOneOrder).sort() : inner,
  );
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((inner, key) => (inner as Body | undefined)?.[key], value);
}

const afterRules = (path: Path): string => path.slice(path[2] === 'rules' ? 4 : 2).join(' ');

test('the order of a list means nothing to the product exactly where it means nothing to the platform', () => {
  const lists = parts
    .filter(({ value }) => Array.isArray(value) && new Set(value).size > 1)
    // Codes are not part of their promotion, and within a list without order a path leads elsewhere.
    .filter(({ path }) => !path.includes('codes') && !/[a-z] \d/.test(afterRules(path)));
  const verdicts = lists.map(({ path, value }) => {
    const current = memoryStore(entryWith(path, (value as unknown[]).toReversed()), {
      listOrder: 'kept',
    }).current();
    const isSet = planOf(current, entryWith(path, value)).changes.length === 0;
    const [kept, stirred] = (['kept', 'any'] as const).map((listOrder) =>
      (shownAt(path, { listOrder }) as unknown[]).map(inOneOrder),
    );
    const isStirred = String(kept) !== String(stirred);
    return { path: nameOf(path), isSet, isStirred };
  });
  expect(verdicts.filter(({ isSet, isStirred }) => isSet !== isStirred)).toEqual([]);
  expect(verdicts.some(({ isSet }) => isSet)).toBe(true);
  expect(verdicts.some(({ isSet }) => !isSet)).toBe(true);
});

test('decimals mean nothing to the product exactly where they mean nothing to the platform', () => {
  const numbers = parts.filter(
    ({ value }) =>
      (typeof value === 'number' || typeof value === 'string') &&
      /^\d+(\.\d+)?$/.test(String(value)),
  );
  const isAmount = ({ schema }: { readonly schema: z.ZodMiniType }): boolean =>
    factsOf(schema).meaning === 'amount';
  const isRewritten = ({ path }: { readonly path: Path }): boolean =>
    shownAt(path, { amounts: 'two_decimals' }) !== shownAt(path, { amounts: 'trimmed' });
  const wrong = numbers.filter((part) => isAmount(part) !== isRewritten(part));
  // These happen to have two decimals that mean something.
  const withCents = ({ value }: { readonly value: unknown }): boolean =>
    /\.\d[1-9]$/.test(String(value));
  expect(wrong.filter((part) => !withCents(part)).map(({ path }) => nameOf(path))).toEqual([]);
  expect(normalStore().amounts).toBe('trimmed');
});
