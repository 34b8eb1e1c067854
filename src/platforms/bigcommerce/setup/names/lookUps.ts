import * as z from 'zod/mini';
import type { Waiting } from '../../../../http/index.ts';
import { isTemporary, lenient } from '../../../../http/index.ts';
import type { NamedThing, NameResource } from '../../../../store/index.ts';
import { Category, fillPaths, lastLevel } from './categoryPaths.ts';
import { pageOf, readPages } from '../readPages.ts';
import type { StoreApi } from '../storeApi.ts';

const text = lenient(z.string());

const Product = z.looseObject({
  id: z.int(),
  name: text,
  sku: text,
  base_variant_id: lenient(z.int()),
});
const Variant = z.looseObject({ id: z.int(), sku: text });
const Named = z.looseObject({ id: z.int(), name: z.string() });
const Products = pageOf(Product);
const Variants = pageOf(Variant);
const NamedPage = pageOf(Named);
const Categories = pageOf(Category);
/** Version 2 has no envelope, and sends no body for an empty list. */
const NamedList = z.array(Named);

/** Opens the look-ups of one run: of things by their names, and of names by ids. What is asked for twice is sent once. */
export function openLookUps(api: StoreApi, waiting: Waiting): Pick<NameResource, 'find' | 'all'> {
  const lists = openLists(api, waiting);
  const { products, variants, brands, categories } = lists;
  const withPaths = (
    found: Awaited<ReturnType<typeof categories>>,
  ): Promise<readonly NamedThing[]> =>
    fillPaths(found, (ids) => categories(`category_id:in=${ids.join(',')}`));
  return {
    find: async (kind, reference) => {
      const value = 'sku' in reference ? reference.sku : reference.name;
      const by = (key: string, what = value): string => `${key}=${encodeURIComponent(what)}`;
      switch (kind) {
        case 'product':
          return 'sku' in reference
            ? bySku(await products(by('sku')))
            : byName(await products(by('name')));
        case 'variant':
          return uniqueById([
            ...bySku(await variants(by('sku'))),
            // A product without options has the SKU of its only variant, which is found only through the product.
            ...bySku((await products(by('sku'))).flatMap(toBaseVariant)),
          ]);
        case 'brand':
          return brands(by('name'));
        case 'category':
          return withPaths(await categories(by('name', lastLevel(value))));
        default:
          return lists[kind]();
      }
    },
    all: async (kind, ids) => {
      const among = (key: string): string => `${key}:in=${ids.join(',')}`;
      switch (kind) {
        case 'product':
          return bySku(await products(among('id')));
        case 'variant':
          return bySku((await Promise.all(ids.map((id) => variants(`id=${String(id)}`)))).flat());
        case 'brand':
          return brands(among('id'));
        case 'category':
          return withPaths(await categories(among('category_id')));
        default:
          return lists[kind]();
      }
    },
  };
}

interface SkuJson {
  readonly id: number;
  readonly sku?: string | null | undefined;
}

function bySku(found: readonly SkuJson[]): readonly NamedThing[] {
  return found.map(({ id, sku }) => ({ id, name: sku ?? '' }));
}

function byName(
  found: readonly { readonly id: number; readonly name?: string | null | undefined }[],
): readonly NamedThing[] {
  return found.map(({ id, name }) => ({ id, name: name ?? '' }));
}

function toBaseVariant({ base_variant_id: id, sku }: z.output<typeof Product>): readonly SkuJson[] {
  return id === null || id === undefined ? [] : [{ id, sku }];
}

function uniqueById(things: readonly NamedThing[]): readonly NamedThing[] {
  return [...new Map(things.map((each) => [each.id, each])).values()];
}

const WHAT = 'Looking up what the file names';

/** Opens the lists of the API. Sends each query once. */
function openLists(api: StoreApi, waiting: Waiting) {
  const asked = new Map<string, Promise<readonly { readonly id: number }[]>>();
  const list = <T extends { readonly id: number }>(
    path: string,
    page: Parameters<typeof readPages<T>>[1]['page'],
    query: string,
  ): Promise<readonly T[]> => {
    const key = `${path}?${query}`;
    const call = { what: WHAT, path: `/v3/${path}`, page, by: 'number', query } as const;
    const answer = asked.get(key) ?? readPages(api, call, waiting);
    asked.set(key, answer);
    return answer as Promise<readonly T[]>;
  };
  const listV2 = (path: string): Promise<readonly NamedThing[]> => {
    const call = { what: WHAT, method: 'GET', path: `/v2/${path}` } as const;
    const answer = z.union([
      NamedList,
      z.pipe(
        z.undefined(),
        z.transform(() => []),
      ),
    ]);
    return api.call({ ...call, answer }, { ...waiting, retryable: isTemporary });
  };
  return {
    products: (query: string) =>
      list('catalog/products', Products, `${query}&include_fields=name,sku,base_variant_id`),
    variants: (query: string) => list('catalog/variants', Variants, `${query}&include_fields=sku`),
    brands: (query: string) => list('catalog/brands', NamedPage, `${query}&include_fields=name`),
    categories: (query: string) => list('catalog/trees/categories', Categories, query),
    channel: () => list('channels', NamedPage, ''),
    'customer group': once(() => listGroups(listV2)),
    'shipping zone': once(() => listV2('shipping/zones')),
  };
}

/** Calls `ask` at most once. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask());
}

const PER_PAGE = 250;

async function listGroups(
  list: (path: string) => Promise<readonly NamedThing[]>,
): Promise<readonly NamedThing[]> {
  const groups: NamedThing[] = [];
  for (let page = 1; ; page += 1) {
    const some = await list(`customer_groups?page=${String(page)}&limit=${String(PER_PAGE)}`);
    groups.push(...some);
    if (some.length < PER_PAGE) return groups;
  }
}
