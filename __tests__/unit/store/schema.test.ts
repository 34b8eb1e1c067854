import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { storeSchema } from '../../../scripts/storeSchema.ts';
import { knownKeys } from '../../../src/store/plan/knownKeys.ts';

type Json = Readonly<Record<string, unknown>>;

const committed = JSON.parse(
  readFileSync(new URL('../../../store/schema.json', import.meta.url), 'utf8'),
) as Json;

test('the committed JSON Schema is what the sources say (npm run docs)', () => {
  expect(committed).toEqual(storeSchema());
});

/** Every key that a part of the schema lets a map have, at any depth. */
function keysIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { $ref, ...rest } = part as Json;
  const target = typeof $ref === 'string' ? /^#\/\$defs\/(.+)$/.exec($ref)?.[1] : undefined;
  const own = Object.keys((rest as Json)['properties'] ?? {});
  const defs = committed['$defs'] as Json;
  const named = target === undefined ? [] : keysIn(defs[target]);
  return [...own, ...named, ...Object.values(rest).flatMap(keysIn)];
}

test('every key below the lists of a promotion is one that drift is looked for in', () => {
  const sections = committed['properties'] as Record<
    'promotions' | 'locations',
    { items: { properties: Json } }
  >;
  const { rules, notifications, shipping_address, schedule, channels, customer } =
    sections.promotions.items.properties;
  const segments = ((customer as Json)['properties'] as Json)['segments'];
  const { special_hours } = sections.locations.items.properties;
  const keys = new Set(
    keysIn([rules, notifications, shipping_address, schedule, channels, segments, special_hours]),
  );
  expect(keys.size).toBeGreaterThan(50);
  // The platform sets free_shipping by itself.
  expect([...keys].filter((key) => !knownKeys.has(key))).toEqual(['free_shipping']);
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
