import { z } from 'zod';
import { oneOf, rule } from './ruleSchema.ts';

const ids = z.array(z.int().min(0));
const SEGMENT_DEPTH = 3;

const date = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()], 'It is no ISO 8601 date.')
  .transform((text) => formatDate(Date.parse(text)));

/** Takes any case and keeps capitals (observed). */
function capitals<const Names extends readonly [string, ...string[]]>(
  names: Names,
): z.ZodType<Names[number]> {
  return z
    .string()
    .transform((text) => text.toUpperCase())
    .pipe(z.enum(names));
}

function segments(depth: number): z.ZodType {
  const id = z.array(z.string().max(36)).min(1);
  if (depth === 0) return oneOf({ id });
  const below = segments(depth - 1);
  return oneOf({ id, and: z.array(below).min(2), or: z.array(below).min(2), not: below });
}

// What is left out is filled in even where the rest is given (observed in the official pairs).
const customer = z.object({
  group_ids: ids.default([]),
  minimum_order_count: z.int().min(0).default(0),
  excluded_group_ids: ids.default([]),
  segments: segments(SEGMENT_DEPTH).nullable().default(null),
});

const notification = z.object({
  type: capitals(['UPSELL', 'ELIGIBLE', 'APPLIED', 'PROMOTION']),
  content: z.string(),
  locations: z.array(capitals(['HOME_PAGE', 'PRODUCT_PAGE', 'CART_PAGE', 'CHECKOUT_PAGE'])),
});

const countries = z.array(z.object({ iso2_country_code: z.string().regex(/^[A-Z]{2}$/) }));
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, 'It should be HH:MM:SS.');

const schedule = z.object({
  week_frequency: z.int().min(1),
  week_days: z.array(
    z.enum(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']),
  ),
  daily_start_time: time,
  daily_end_time: time,
});

const all = z.object({
  redemption_type: z.enum(['AUTOMATIC', 'COUPON']),
  name: z.string().min(1),
  // A text even when it was never set (observed).
  display_name: z
    .string()
    .nullable()
    .transform((text) => text ?? ''),
  // Bare ids are refused (observed).
  channels: z.array(z.object({ id: z.int().min(1) })),
  customer,
  rules: z.array(rule),
  max_uses: z.int().min(1).nullable(),
  // INVALID is the platform's own (documented).
  status: z.enum(['ENABLED', 'DISABLED']),
  start_date: date,
  end_date: date.nullable(),
  stop: z.boolean(),
  can_be_used_with_other_promotions: z.boolean(),
  coupon_overrides_other_promotions: z.boolean(),
  coupon_overrides_automatic_when_offering_higher_discounts: z.boolean(),
  coupon_type: z.enum(['SINGLE', 'BULK']),
  currency_code: z.string(),
  notifications: z.array(notification),
  shipping_address: oneOf({ countries, not: z.object({ countries }) }).nullable(),
  schedule: schedule.nullable(),
  // Newer than the official file: that they take these values is what types made of the newer pages say.
  promotion_category: z.enum(['cart', 'shipping']),
  is_featured_promotion: z.boolean(),
  featured_promotion_callout_message: z.string().nullable(),
  // For the platform's own use: that they are refused is a guess, on the strict side.
  codes: z.undefined('Codes are created on their own.'),
});

/**
 * Holds what a client may say. Keys that are not here are dropped, read-only ones among them (the official examples send
 * one).
 */
export const fields = all.partial();

/** Holds what creates a promotion. */
export const draft = fields.extend({
  redemption_type: all.shape.redemption_type,
  name: all.shape.name,
  rules: all.shape.rules,
});

/** All that can be said. */
export type AllFields = z.output<typeof all>;
export type Draft = z.output<typeof draft>;
export type Change = z.output<typeof fields>;

/** Holds what creates a coupon code. */
export const newCode = z.object({
  code: z.string().regex(/^[a-zA-Z0-9_ -]{1,50}$/, 'It should be 1-50 of a-z A-Z 0-9 _ - space.'),
  max_uses: z.int().min(0).default(0),
  max_uses_per_customer: z.int().min(0).default(0),
  // Newer than the official file: that a code shows it as it was sent, and not at all when it was not, is a guess.
  schedule: z.object({ valid_from: date, valid_until: date.nullable() }).partial().optional(),
});

export type NewCode = z.output<typeof newCode>;

/** Writes an instant as Promotions does, to the second where it is whole. That other zones become UTC is a guess. */
export function formatDate(instantMs: number): string {
  return new Date(instantMs).toISOString().replace('.000Z', 'Z').replace('Z', '+00:00');
}
