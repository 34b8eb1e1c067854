import type { StoreState } from '../state.ts';
import type { StoreSwitches } from '../switches.ts';
import type { PromotionRecord, WirePromotion } from './wire.ts';

const AMOUNTS = new Set([
  'fixed_amount',
  'percentage_amount',
  'minimum_spend',
  'fixed_price',
  'maximum_allowed_discount_amount',
]);

/** Shows a promotion as an answer does. */
export function toWirePromotion(
  { wire }: PromotionRecord,
  { switches }: StoreState,
): WirePromotion {
  const { amounts, extraFields } = switches.store;
  const rules = wire.rules.map((rule) => showAmounts(rule, amounts)) as WirePromotion['rules'];
  return { ...wire, rules, ...extraFields };
}

function showAmounts(value: unknown, how: StoreSwitches['amounts']): unknown {
  if (Array.isArray(value)) return value.map((item) => showAmounts(item, how));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]: [string, unknown]) => [
      key,
      AMOUNTS.has(key) && typeof field === 'string'
        ? formatAmount(field, how)
        : showAmounts(field, how),
    ]),
  );
}

function formatAmount(amount: string, how: StoreSwitches['amounts']): string {
  if (how === 'sent') return amount;
  return how === 'two_decimals' ? Number(amount).toFixed(2) : String(Number(amount));
}
