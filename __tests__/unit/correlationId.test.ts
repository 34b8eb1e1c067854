import { expect, test } from '@jest/globals';
import { newCorrelationId } from '../../src/step/index.ts';

test('a correlation id is a random UUID, and each is another', () => {
  const ids = Array.from({ length: 1000 }, newCorrelationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
