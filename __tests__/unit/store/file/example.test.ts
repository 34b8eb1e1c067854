import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { storeSchema } from '../../../../scripts/docs/storeSchema.ts';
import { planStore } from '../../../../src/store/plan/planStore.ts';
import { toSpec } from '../../../../src/store/export/toSpec.ts';
import { readSpec } from '../../../../src/store/file/readSpec.ts';
import type { StoreSpec } from '../../../../src/store/file/storeSpec.ts';
import { planOf } from '../plan/desired.ts';
import { emptyStore, memoryStore } from '../memoryStore.ts';

const text = readFileSync(new URL('example.yml', import.meta.url), 'utf8');
const variables = new Map([['PULL_REQUEST', '42']]);

function parse(given: string): StoreSpec {
  const reading = readSpec(given, variables);
  expect(reading).toMatchObject({ warnings: [] });
  if (reading.faults !== undefined) throw new Error(JSON.stringify(reading.faults, null, 2));
  return reading.value;
}

/** Every name that maps of a JSON Schema may have. */
function namesIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties = {} } = part as { properties?: object };
  return [...Object.keys(properties), ...Object.values(part).flatMap(namesIn)];
}

test('the example has every key that a file may have', () => {
  const used = new Set(['id', 'sku']);
  visit(parseDocument(text), {
    Pair: (_, { key }) => {
      if (isScalar(key)) used.add(String(key.value));
    },
  });
  expect(isMap(parseDocument(text).contents)).toBe(true);
  expect([...new Set(namesIn(storeSchema()))].filter((name) => !used.has(name))).toEqual([]);
});

test('the example is made once, and needs nothing more the second time', () => {
  const spec = parse(text);
  const first = planStore(emptyStore, spec, 'sync');
  if (first.faults !== undefined) throw new Error(JSON.stringify(first.faults));
  expect(first.plan.changes).toHaveLength(14);
  const other = memoryStore();
  other.apply(first.plan);
  const store = other.current();
  expect(planStore(store, spec, 'sync')).toMatchObject({
    plan: { changes: [], warnings: [], unchanged: 14 },
  });
  const written = toSpec(store);
  expect(planStore(store, parse(written.text), 'sync')).toMatchObject({ plan: { changes: [] } });
});

test('the example names the store with its variable', () => {
  const { store } = parse(text);
  expect(store?.fields).toMatchObject({ id: 'preview-42', store_name: 'Preview 42' });
  expect(planOf({ store: null }, { store: store?.fields }).changes).toMatchObject([
    { kind: 'store', key: 'preview-42', accountId: 'A-1' },
  ]);
});
