import type { Body, StorePlan } from '../../../src/store/plan/change.ts';
import type {
  CurrentCode,
  CurrentLocation,
  CurrentPromotion,
  CurrentStore,
} from '../../../src/store/plan/current.ts';

type Json = Record<string, unknown>;

/** A store that everything in it was read of. */
export interface WholeStore extends CurrentStore {
  readonly locations: readonly CurrentLocation[];
  readonly promotions: readonly CurrentPromotion[];
  readonly codes: ReadonlyMap<number, readonly CurrentCode[]>;
}

export const emptyStore: WholeStore = { locations: [], promotions: [], codes: new Map() };

/** Does what a plan says to a store in memory, which stores things the way the platform does. */
export function applyPlan(store: WholeStore, plan: StorePlan): WholeStore {
  let nextId = 1000 + Math.max(0, ...[...store.locations, ...store.promotions].map(({ id }) => id));
  const locations = new Map(store.locations.map((item) => [item.id, item] as const));
  const promotions = new Map(store.promotions.map((item) => [item.id, item] as const));
  const codes = new Map(store.codes);
  for (const change of plan.changes) {
    nextId += 1;
    if (change.kind === 'store') continue;
    const id = change.action === 'create' ? nextId : change.id;
    if (change.kind === 'location') {
      if (change.action === 'delete') locations.delete(id);
      else locations.set(id, storedLocation(locations.get(id), change.body, id));
      continue;
    }
    const gone = new Set(change.codes.delete.map((code) => code.id));
    const left = (codes.get(id) ?? []).filter((code) => !gone.has(code.id));
    const made = change.codes.create.map((code, at) => ({
      id: nextId * 100 + at,
      ...storedCode(code),
    }));
    codes.set(id, [...left, ...made]);
    if (change.action === 'delete') {
      if (left.length > 0) throw new Error('A promotion with codes cannot be deleted.');
      promotions.delete(id);
      codes.delete(id);
    } else promotions.set(id, storedPromotion(promotions.get(id), change.body, id));
  }
  return { locations: [...locations.values()], promotions: [...promotions.values()], codes };
}

/** Stores a location as the platform does: merged, with nulls for what it was not given, and dates with a time. */
export function storedLocation(
  before: CurrentLocation | undefined,
  body: Body,
  id: number,
): CurrentLocation {
  const given = { description: null, operating_hours: null, time_zone: null, ...before, ...body };
  const hours = (given as Json)['special_hours'] as Json[] | undefined;
  return {
    enabled: true,
    storefront_visibility: true,
    ...given,
    special_hours: (hours ?? []).map((entry) => ({
      opening: '00:00',
      closing: '00:00',
      all_day: false,
      annual: false,
      ...entry,
      date: `${String(entry['date']).slice(0, 10)}T00:00:00.0001`,
    })),
    id,
    created_at: '2026-01-01T00:00:00Z',
  };
}

/** Stores a promotion as the platform does: defaults filled in, amounts trimmed, dates in UTC, ids in another order. */
export function storedPromotion(
  before: CurrentPromotion | undefined,
  body: Body,
  id: number,
): CurrentPromotion {
  const given = { ...before, ...body } as Json;
  return {
    status: 'ENABLED',
    stop: false,
    can_be_used_with_other_promotions: true,
    currency_code: 'EUR',
    channels: [],
    max_uses: null,
    shipping_address: null,
    schedule: null,
    display_name: '',
    current_uses: 0,
    created_from: 'api',
    is_archived: false,
    ...(given['redemption_type'] === 'COUPON' ? { coupon_type: 'SINGLE' } : {}),
    ...given,
    start_date: stamp(given['start_date'] ?? '2026-01-01T00:00:00Z'),
    end_date: given['end_date'] == null ? null : stamp(given['end_date']),
    customer: {
      group_ids: [],
      minimum_order_count: 0,
      excluded_group_ids: [],
      segments: null,
      ...(given['customer'] as Json | undefined),
    },
    rules: ((given['rules'] ?? []) as Json[]).map((rule) =>
      stir({ apply_once: true, stop: false, condition: null, ...rule }),
    ),
    notifications: [...((given['notifications'] ?? []) as Json[])].reverse(),
    name: String(given['name']),
    redemption_type: String(given['redemption_type']),
    id,
  };
}

/** Stores a coupon code as the platform does. */
export function storedCode(code: Body): Body & { readonly code: string } {
  return {
    max_uses: 0,
    max_uses_per_customer: 0,
    current_uses: 0,
    ...code,
    code: String(code['code']),
  };
}

const defaultsOf: Readonly<Record<string, Json>> = {
  cart_items: {
    add_free_item: true,
    as_total: false,
    exclude_items_on_sale: false,
    include_items_considered_by_condition: false,
    strategy: 'LEAST_EXPENSIVE',
    maximum_allowed_discount_amount: null,
    a_newer_key: 'of the platform',
  },
  fixed_price_set: { include_items_considered_by_condition: true, strategy: 'LEAST_EXPENSIVE' },
  shipping: { free_shipping: true },
};

const amounts = ['fixed_amount', 'percentage_amount', 'minimum_spend', 'fixed_price'];

function stir(value: unknown, key = ''): unknown {
  if (amounts.includes(key)) return String(Number(value));
  if (Array.isArray(value)) return value.map((item) => stir(item)).reverse();
  if (typeof value !== 'object' || value === null) return value;
  const filled: Json = { ...defaultsOf[key], ...value };
  return Object.fromEntries(
    Object.entries(filled).map(([name, inner]) => [name, stir(inner, name)]),
  );
}

function stamp(value: unknown): string {
  return `${new Date(String(value)).toISOString().slice(0, 19)}+00:00`;
}
