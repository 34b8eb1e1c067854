import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { storeSchema } from '../../../../scripts/docs/storeSchema.ts';

type Json = Readonly<Record<string, unknown>>;

const committed = JSON.parse(
  readFileSync(new URL('../../../../store/schema.json', import.meta.url), 'utf8'),
) as Json;

test('the committed JSON Schema is what the sources say (npm run docs)', () => {
  expect(committed).toEqual(storeSchema());
});

test('single values may be variables to an editor, and maps have no other keys', () => {
  const promotion = (
    committed['properties'] as Record<
      string,
      { items: { properties: Json; additionalProperties: boolean } }
    >
  )['promotions'];
  expect(promotion?.items.additionalProperties).toBe(false);
  expect(promotion?.items.properties['stop']).toMatchObject({
    anyOf: [{ type: 'boolean' }, { $ref: '#/$defs/variable' }],
  });
});

/** Every field in a schema, with its path. */
function* fieldsIn(part: unknown, path = ''): Generator<readonly [string, Json]> {
  if (typeof part !== 'object' || part === null) return;
  const { properties = {}, ...others } = part as { readonly properties?: Json } & Json;
  for (const [key, field] of Object.entries(properties)) {
    yield [`${path}.${key}`, field as Json];
    yield* fieldsIn(field, `${path}.${key}`);
  }
  for (const inner of Object.values(others))
    if (typeof inner === 'object') yield* fieldsIn(inner, path);
}

test('every field says in a line what it is for', () => {
  const fields = [...fieldsIn(committed)];
  expect(fields.length).toBeGreaterThan(150);
  const wrong = fields.filter(([, { description }]) => {
    const text = typeof description === 'string' ? description : '';
    return text === '' || text.length > 90 || text.endsWith('.');
  });
  expect(wrong.map(([path]) => path)).toEqual([]);
});

interface Limits {
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

/** Whether some alternative of a field's schema takes a value, by type, range and pattern. */
function takes(part: Json, value: unknown): boolean {
  if ('$ref' in part) return false;
  if (Array.isArray(part['anyOf'])) return part['anyOf'].some((one: Json) => takes(one, value));
  const { type, minimum, maximum, pattern } = part as Limits;
  if (typeof value === 'number')
    return type === 'number' && value >= (minimum ?? 0) && value <= (maximum ?? Infinity);
  return type === 'string' && (pattern === undefined || new RegExp(pattern).test(String(value)));
}

test.each<[string, readonly unknown[], readonly unknown[]]>([
  ['percentage_amount', [15, '12.5', 100], ['10%', 110, '110']],
  ['fixed_amount', [15, '12.50'], ['-1', '1,50', '5 EUR']],
  ['date', ['2026-12-24'], ['24.12.2026', '2026-12-24T00:00:00Z']],
  ['start_date', ['2026-11-27T00:00:00Z', '2026-11-27T09:00:00+01:00'], ['2026-11-27', 'now']],
  ['opening', ['08:00'], ['8 am', '24:00']],
])('an editor refuses what the action refuses: %s', (name, good, bad) => {
  const field = [...fieldsIn(committed)].find(([path]) => path.endsWith(`.${name}`))?.[1] ?? {};
  expect(good.filter((value) => !takes(field, value))).toEqual([]);
  expect(bad.filter((value) => takes(field, value))).toEqual([]);
});
