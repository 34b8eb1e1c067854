import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type * as z from 'zod/mini';
import {
  canonical,
  fieldsIn,
  isUnset,
  locationEntry,
  promotionEntry,
} from '../../../src/store/schema/index.ts';
import { holds } from '../../support/draw/holds.ts';

/** Values that say nothing in one place and something in another. */
const leaf = fc.oneof(
  fc.constantFrom(undefined, null, '', 0, 1, true, false, 'SINGLE', 'present', '00.0', '10.50'),
  fc.jsonValue({ maxDepth: 1 }),
);

/** Draws a value for a schema: some of its fields, or anything. */
function valueFor(schema: z.ZodMiniType, depth: number): fc.Arbitrary<unknown> {
  const fields = fieldsIn(schema);
  if (fields === undefined || depth === 0) return leaf;
  const parts = Object.entries(fields).map(([key, field]) => {
    const part = fc.option(valueFor(field, depth - 1), { nil: undefined, freq: 1 });
    return fc.tuple(fc.constant(key), part);
  });
  const some = fc
    .subarray(parts, { maxLength: Math.min(4, parts.length) })
    .chain((chosen) => fc.tuple(...chosen));
  return fc.oneof(
    some.map((entries): unknown => Object.fromEntries(entries)),
    leaf,
  );
}

test.each([
  ['a promotion', promotionEntry],
  ['a location', locationEntry],
  ['anything', undefined],
] as const)('a value of %s is unset where it means nothing', async (_, schema) => {
  const drawn = schema === undefined ? fc.jsonValue() : valueFor(schema, 3);
  let unset = 0;
  await holds(
    fc.property(drawn, (value) => {
      const isNothing = canonical(schema, value) === undefined;
      if (isNothing) unset += 1;
      expect(isUnset(schema, value)).toBe(isNothing);
    }),
    500,
  );
  expect(unset).toBeGreaterThan(0);
});
