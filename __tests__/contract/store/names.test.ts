import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { withStoreStage } from './storeStage.ts';

/** Names of one file, in a store where everything has ids from a number on. */
function fillCatalog({ store }: Sandbox, from: number): void {
  const [shopAll, garden, other, tree2] = [from, from + 1, from + 2, from + 3];
  store.addNamed('product', { id: from, name: 'Mug', sku: 'MUG-1', baseVariantId: from + 50 });
  store.addNamed('product', { id: from + 1, name: 'Pot/Pan', sku: 'POT-1' });
  store.addNamed('variant', { id: from + 50, name: '', sku: 'MUG-1', isBase: true });
  store.addNamed('variant', { id: from + 51, name: '', sku: 'MUG-RED' });
  store.addNamed('brand', { id: from, name: 'Husky' });
  store.addNamed('brand', { id: from + 1, name: 'Husky Home' });
  store.addNamed('category', { id: shopAll, name: 'Shop All' });
  store.addNamed('category', { id: garden, name: 'Garden', parentId: shopAll });
  store.addNamed('category', { id: other, name: 'Garden', parentId: tree2 });
  store.addNamed('category', { id: tree2, name: 'In/Out', treeId: 2 });
  store.addNamed('channel', { id: from, name: 'Main storefront' });
  store.addNamed('customer group', { id: from, name: 'Wholesale' });
  store.addNamed('shipping zone', { id: from, name: 'Europe' });
}

const FILE = String.raw`version: 1
promotions:
  - name: Portable
    redemption_type: AUTOMATIC
    channels: [{ name: Main storefront }]
    customer: { group_ids: [0, { name: Wholesale }] }
    rules:
      - action:
          cart_items:
            discount: { percentage_amount: 10 }
            items:
              or:
                - products: [{ sku: MUG-1 }, { name: Pot/Pan }]
                - variants: [{ sku: MUG-RED }, { sku: MUG-1 }]
                - categories: [{ name: Shop All/Garden }, { name: In\/Out/Garden }]
                - brands: [{ name: Husky }]
      - action: { shipping: { free_shipping: true, zone_ids: [{ name: Europe }] } }
`;

/** What a store has of the file, with its ids counted from the first. */
function contentsOf({ store }: Sandbox, from: number): unknown {
  const [{ channels, customer, rules } = {}] = store.promotions();
  const minus = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (_, inner: unknown) =>
        typeof inner === 'number' && inner >= from ? inner - from : inner,
      ),
    );
  return minus({ channels, groups: customer?.group_ids, rules });
}

describe('one file for stores whose ids all differ', () => {
  test('gives both the same, and changes nothing the second time', async () => {
    const contents: unknown[] = [];
    for (const from of [100, 7000]) {
      await withStoreStage({}, async ({ sandbox, run, writeStore }) => {
        fillCatalog(sandbox, from);
        await writeStore(FILE);
        expect((await run()).outputs).toMatchObject({ status: 'applied', creates: '1' });
        expect((await run()).outputs).toMatchObject({ status: 'no_changes', unchanged: '1' });
        contents.push(contentsOf(sandbox, from));
      });
    }
    expect(contents[0]).toEqual(contents[1]);
    expect(contents[0]).toMatchObject({ channels: [{ id: 0 }], groups: [0, 0] });
    expect(JSON.stringify(contents[0])).toContain('"categories":[1,2]');
    expect(JSON.stringify(contents[0])).toContain('"variants":[51,50]');
  });

  test('asks for each name once, and for each list once', async () => {
    await withStoreStage({}, async ({ sandbox, run, writeStore }) => {
      fillCatalog(sandbox, 100);
      await writeStore(FILE);
      await run({ command: 'plan' });
      const paths = sandbox.requests.map(({ path }) => path.replace(/^.*\/v[23]\//, ''));
      const looks = paths.filter((path) => !/^(promotions|inventory|store)/.test(path));
      expect(new Set(looks).size).toBe(looks.length);
      expect(looks.length).toBeLessThan(20);
    });
  });

  test('is written by an export with names, which plans no changes', async () => {
    await withStoreStage({}, async ({ sandbox, run, writeStore, folder }) => {
      fillCatalog(sandbox, 100);
      await writeStore(FILE);
      await run();
      const place = join(folder, 'export.yml');
      const ended = await run({ command: 'export', names: 'true', output: place });
      expect(ended.outputs['status']).toBe('exported');
      const text = readFileSync(place, 'utf8');
      expect(text).toContain(String.raw`name: In\/Out/Garden`);
      expect(text).toContain('sku: MUG-1');
      expect(text).not.toMatch(/\b1\d\d\b/);
      await writeStore(text);
      expect((await run({ policy: 'sync' })).outputs['status']).toBe('no_changes');
    });
  });
});

describe('a name', () => {
  const fileWith = (items: string): string =>
    `version: 1\npromotions:\n  - name: A\n    redemption_type: AUTOMATIC\n    rules:\n      - action: { cart_items: { discount: { percentage_amount: 1 }, items: ${items} } }\n`;

  test.each([
    ['{ brands: [{ name: Huskey }] }', 'The store has no brand with the name "Huskey".'],
    ['{ brands: [{ name: Twin }] }', 'The store has 2 brands with the name "Twin": the ids 1, 2.'],
    ['{ categories: [{ name: Garden }] }', 'The store has no category with the name "Garden".'],
    ['{ products: [{ sku: NONE }] }', 'The store has no product with the SKU "NONE".'],
  ])('%s that is not found, or not unique, is a fault with its place', async (items, message) => {
    await withStoreStage({}, async ({ sandbox, run, writeStore }) => {
      for (const id of [1, 2]) sandbox.store.addNamed('brand', { id, name: 'Twin' });
      fillCatalog(sandbox, 100);
      await writeStore(fileWith(items));
      const ended = await run();
      expect(ended.outputs['status']).toBe('failed');
      expect(ended.log).toContain(message);
      expect(ended.log).toMatch(/store\.yml:6:\d+: The store has/);
      expect(sandbox.requests.every(({ method }) => method === 'GET')).toBe(true);
    });
  });

  test('of a channel that is nearly right is suggested', async () => {
    await withStoreStage({}, async ({ sandbox, run, writeStore }) => {
      fillCatalog(sandbox, 100);
      await writeStore(FILE.replace('Main storefront', 'Main storefrunt'));
      expect((await run()).log).toContain('Did you mean "Main storefront"?');
    });
  });

  test('that the token may not look up names the scope', async () => {
    const access = { locations: 'modify', promotions: 'modify', names: 'none' } as const;
    await withStoreStage({ switches: { store: { access } } }, async ({ run, writeStore }) => {
      await writeStore(FILE);
      const ended = await run();
      expect(ended.outputs['status']).toBe('failed');
      expect(ended.log).toMatch(/needs the scope `store_\w+_read_only`/);
    });
  });
});

test('the plan names the store, and only its hash where the name may not be read', async () => {
  await withStoreStage({}, async ({ sandbox, run }) => {
    const hash = sandbox.credentials.storeHash;
    expect((await run({ command: 'plan' })).log).toContain(
      `Plan for store "Husky Store" (${hash}):`,
    );
  });
  const access = { locations: 'modify', promotions: 'modify', names: 'none' } as const;
  await withStoreStage({ switches: { store: { access } } }, async ({ sandbox, run }) => {
    const hash = sandbox.credentials.storeHash;
    expect((await run({ command: 'plan' })).log).toContain(`Plan for store ${hash}:`);
  });
});
