import { answerJson, route } from '../../model/index.ts';
import type { Answer, ModelRoute } from '../../model/index.ts';
import { cutPage } from './pages.ts';
import { refuseLocations } from './refuse.ts';
import type { StoreRoute } from './routeName.ts';
import type { StoreState, NamedKind, NamedRecord } from './state/index.ts';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 250;

interface NamedRoute {
  readonly name: StoreRoute;
  readonly pattern: string;
  readonly kind: NamedKind;
  /** Parameters that filter, and the values that they compare with. Others are ignored. */
  readonly filters: Readonly<Record<string, (record: NamedRecord) => string>>;
  readonly show: (record: NamedRecord) => object;
}

const byId = { 'id:in': idOf, id: idOf };
const byName = { name: nameOf };

/** All filters are those of the API's own description. */
const version3: readonly NamedRoute[] = [
  {
    ...{ name: 'GET /products', pattern: '/catalog/products', kind: 'product' },
    // For a variant's own SKU there is another address (documented).
    filters: { ...byId, ...byName, sku: skuOf },
    show: ({ id, name, sku = '', baseVariantId }) => ({
      ...{ id, name, sku },
      base_variant_id: baseVariantId ?? null,
    }),
  },
  {
    ...{ name: 'GET /variants', pattern: '/catalog/variants', kind: 'variant' },
    // Base variants are found by the SKU of their product only (documented).
    filters: { id: idOf, sku: ({ sku = '', isBase }) => (isBase === true ? '' : sku) },
    show: ({ id, sku = '' }) => ({ id, sku }),
  },
  {
    ...{ name: 'GET /brands', pattern: '/catalog/brands', kind: 'brand' },
    filters: { ...byId, ...byName },
    show: ({ id, name }) => ({ id, name }),
  },
  {
    ...{ name: 'GET /categories', pattern: '/catalog/trees/categories', kind: 'category' },
    filters: { 'category_id:in': idOf, ...byName },
    show: ({ id, name, parentId = 0, treeId = 1 }) => ({
      ...{ category_id: id, parent_id: parentId, tree_id: treeId, name },
    }),
  },
  {
    ...{ name: 'GET /channels', pattern: '/channels', kind: 'channel' },
    filters: {},
    show: ({ id, name }) => ({ id, name }),
  },
];

/** Serves what promotions refer to, with pages as everywhere in version 3. */
export function namedRoutes(state: StoreState): readonly ModelRoute<StoreRoute>[] {
  return version3.map((named) =>
    route(named.name, named.pattern, ({ query }) => {
      const found = state.named[named.kind].filter((record) => passes(record, query, named));
      const rules = { defaultLimit: DEFAULT_LIMIT, maxLimit: MAX_LIMIT, switches: state.switches };
      const page = cutPage(query, found, rules);
      if (typeof page === 'string') return refuseLocations(422, 'Invalid query', { query: page });
      const { pagination } = page;
      return answerJson(200, { data: page.items.map(named.show), meta: { pagination } });
    }),
  );
}

/** Serves the lists of version 2, which have no envelope, and no body when they are empty (documented for all of version 2). */
export function namedRoutesV2(state: StoreState): readonly ModelRoute<StoreRoute>[] {
  return [
    route('GET /store', '/store', () =>
      answerJson(200, { id: 'store', name: state.switches.storeName }),
    ),
    route('GET /customer_groups', '/customer_groups', ({ query }) => {
      const limit = Number(query.get('limit') ?? DEFAULT_LIMIT);
      const page = Number(query.get('page') ?? 1);
      const name = query.get('name');
      const found = state.named['customer group'].filter(
        (each) => name === null || each.name === name,
      );
      return answerList(found.slice((page - 1) * limit, page * limit));
    }),
    route('GET /shipping/zones', '/shipping/zones', () => answerList(state.named['shipping zone'])),
  ];
}

function answerList(records: readonly NamedRecord[]): Answer {
  if (records.length === 0) return { status: 204, headers: {}, body: '' };
  return answerJson(
    200,
    records.map(({ id, name }) => ({ id, name })),
  );
}

function passes(record: NamedRecord, query: URLSearchParams, { filters }: NamedRoute): boolean {
  return Object.entries(filters).every(([parameter, valueOf]) => {
    const wanted = query.get(parameter);
    if (wanted === null) return true;
    const values = parameter.endsWith(':in') ? wanted.split(',') : [wanted];
    // That case makes no difference is a guess, and the unkinder one.
    return values.some((value) => value.toLowerCase() === valueOf(record).toLowerCase());
  });
}

function idOf({ id }: NamedRecord): string {
  return String(id);
}

function nameOf({ name }: NamedRecord): string {
  return name;
}

function skuOf({ sku = '' }: NamedRecord): string {
  return sku;
}
