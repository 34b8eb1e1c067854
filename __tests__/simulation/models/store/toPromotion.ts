import type { Json } from './diary.ts';

/** Makes a promotion as the platform keeps it: what was left out is filled in, numbers are texts, dates have one form. */
export function toPromotion(fields: Json, atMs: number): Json {
  const {
    rules = [],
    start_date: start,
    end_date: end,
  } = fields as { rules?: readonly Json[] } & Json;
  return {
    display_name: '',
    channels: [],
    current_uses: 0,
    max_uses: null,
    status: 'ENABLED',
    stop: false,
    can_be_used_with_other_promotions: true,
    currency_code: 'USD',
    notifications: [],
    shipping_address: null,
    schedule: null,
    created_from: 'api',
    ...fields,
    customer: { ...NOBODY, ...(fields['customer'] as Json | undefined) },
    start_date: toInstant(start ?? atMs),
    end_date: end === undefined || end === null ? null : toInstant(end),
    rules: rules.map(toRule),
  };
}

const NOBODY = { group_ids: [], minimum_order_count: 0, excluded_group_ids: [], segments: null };

/** Makes a rule as the platform keeps it. */
export function toRule(rule: Json): Json {
  return { apply_once: true, stop: false, ...(withTexts(rule) as Json) };
}

function toInstant(value: unknown): string {
  const ms = typeof value === 'number' ? value : Date.parse(String(value));
  return `${new Date(ms).toISOString().slice(0, 19)}+00:00`;
}

const AMOUNTS = ['fixed_amount', 'percentage_amount', 'minimum_spend'];

function withTexts(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      AMOUNTS.includes(key) ? Number(inner).toFixed(2) : withTexts(inner),
    ]),
  );
}
