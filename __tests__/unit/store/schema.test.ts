import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { storeSchema } from '../../../scripts/docs/storeSchema.ts';

type Json = Readonly<Record<string, unknown>>;

const committed = JSON.parse(
  readFileSync(new URL('../../../store/schema.json', import.meta.url), 'utf8'),
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
