import { shuffled } from '../shuffled.ts';
import type { StoreState, PromotionRecord, WirePromotion } from '../state/index.ts';
import type { StoreSwitches } from '../switches.ts';

const AMOUNTS = new Set([
  'fixed_amount',
  'percentage_amount',
  'minimum_spend',
  'fixed_price',
  'maximum_allowed_discount_amount',
]);

/** Lists of which every description and example says that they name things, and none that the order means anything. */
const ORDERLESS = new Set([
  'and',
  'brands',
  'categories',
  'channels',
  'countries',
  'excluded_group_ids',
  'group_ids',
  'id',
  'locations',
  'method_ids',
  'notifications',
  'or',
  'products',
  'values',
  'variants',
  'week_days',
  'zone_ids',
]);

/** Shows a promotion as an answer does. */
export function showPromotion({ wire }: PromotionRecord, state: StoreState): WirePromotion {
  const { stopOfOnlyRule, extraFields } = state.switches;
  const shown = showFields(wire, state) as WirePromotion;
  const isOnly = wire.rules.length === 1;
  const rules = shown.rules.map((rule) => ({
    ...rule,
    stop: rule.stop && !(isOnly && stopOfOnlyRule === 'false'),
  }));
  return { ...shown, rules, ...extraFields };
}

function showFields(value: unknown, state: StoreState): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => showFields(item, state));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]: [string, unknown]) => [
      key,
      showField(key, field, state),
    ]),
  );
}

function showField(key: string, field: unknown, state: StoreState): unknown {
  if (AMOUNTS.has(key) && typeof field === 'string') return showAmount(field, state.switches);
  const shown = withInnerFields(key, showFields(field, state), state.switches);
  return ORDERLESS.has(key) && Array.isArray(shown) ? shuffled(shown, state) : shown;
}

/** Lists whose entries have keys that clients do not send. */
const RECORDS = new Set(['rules', 'notifications', 'channels', 'countries']);

function withInnerFields(key: string, list: unknown, { innerFields }: StoreSwitches): unknown {
  if (!RECORDS.has(key) || !Array.isArray(list)) return list;
  return list.map((entry: object) => ({ ...innerFields, ...entry }));
}

function showAmount(amount: string, { amounts }: StoreSwitches): string {
  if (amounts === 'sent') return amount;
  return amounts === 'two_decimals' ? Number(amount).toFixed(2) : String(Number(amount));
}
