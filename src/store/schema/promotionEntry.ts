import { choice, entry, isRecord, part, requires } from './entry.ts';
import type { Requirement } from './entry.ts';
import { optional } from './field.ts';
import {
  count,
  countryCode,
  flag,
  groupIds,
  id,
  list,
  name,
  oneOf,
  positive,
  set,
  text,
} from './leaves.ts';
import { ruleEntry } from './ruleEntry.ts';
import { segments } from './segments.ts';
import { exactTimeOfDay, instant } from './times.ts';

const customer = requires(
  part({
    group_ids: groupIds.optional().describe('Groups it is for. 0 stands for guests'),
    minimum_order_count: optional(count, 0),
    excluded_group_ids: groupIds.optional(),
    segments: segments.nullable().optional(),
  }),
  {
    holds: (given) => !(isFilled(given['group_ids']) && isFilled(given['excluded_group_ids'])),
    message: 'must have group_ids or excluded_group_ids, not both',
  },
);

const countries = entry({ countries: set(entry({ iso2_country_code: countryCode })) });

const notification = entry({
  type: oneOf(['PROMOTION', 'UPSELL', 'ELIGIBLE', 'APPLIED']),
  content: text.describe('May be HTML'),
  locations: set(oneOf(['HOME_PAGE', 'PRODUCT_PAGE', 'CART_PAGE', 'CHECKOUT_PAGE'])),
});

const schedule = entry({
  week_frequency: positive.describe('1 for every week, 2 for every other one'),
  week_days: set(
    oneOf(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']),
  ),
  daily_start_time: exactTimeOfDay,
  daily_end_time: exactTimeOfDay,
});

/**
 * Describes a coupon code. The platform cannot change one: it can only be deleted and made anew.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions/coupon-codes
 */
export const codeEntry = entry({
  code: text.regex(/^[a-zA-Z0-9_ -]{1,50}$/, {
    error: 'must be 1 to 50 letters, digits, blanks, _ or -',
  }),
  max_uses: optional(count, 0).describe('0 for no limit'),
  max_uses_per_customer: optional(count, 0).describe('0 for no limit'),
  schedule: entry({
    valid_from: instant.optional(),
    valid_until: instant.nullable().optional(),
  }).optional(),
});

const keys = entry(
  {
    id: id
      .optional()
      .describe('The id of an existing promotion. Without it, redemption_type and name find it'),
    name: name.describe('The name that merchants see; with redemption_type the identity'),
    redemption_type: oneOf(['AUTOMATIC', 'COUPON']),
    display_name: text.optional().describe('The name that customers see'),
    channels: set(entry({ id })).optional().describe('An empty list stands for all channels'),
    customer: customer.optional(),
    rules: list(ruleEntry).describe('In order; the first that applies wins'),
    max_uses: optional(count.nullable(), 0).describe('null for no limit'),
    status: oneOf(['ENABLED', 'DISABLED']).optional(),
    start_date: instant.optional().describe('Absent means from its creation on'),
    end_date: instant.nullable().optional().describe('null for no end'),
    stop: optional(flag, false).describe('Whether promotions of lower priority are left out'),
    can_be_used_with_other_promotions: optional(flag, true),
    currency_code: text
      .regex(/^(\*|[A-Z]{3})$/, {
        error: 'must be a currency in three capital letters, such as USD, or "*" in quotes for all',
      })
      .optional(),
    notifications: set(notification).optional(),
    shipping_address: choice({
      countries: countries.shape.countries.optional(),
      not: countries.optional(),
    })
      .nullable()
      .optional(),
    schedule: schedule.nullable().optional(),
    promotion_category: oneOf(['cart', 'shipping']).optional(),
    is_featured_promotion: optional(flag, false),
    featured_promotion_callout_message: text.optional(),
    coupon_type: optional(oneOf(['SINGLE', 'BULK']), 'SINGLE'),
    coupon_overrides_other_promotions: optional(flag, false),
    coupon_overrides_automatic_when_offering_higher_discounts: optional(flag, false).meta({
      deprecated: true,
      description: 'Use coupon_overrides_other_promotions',
    }),
    codes: list(codeEntry).optional().describe('Coupon codes. Those that are missing are created'),
  },
  ['created_from', 'current_uses'],
);

const couponOnly = [
  'codes',
  'coupon_type',
  'coupon_overrides_other_promotions',
  'coupon_overrides_automatic_when_offering_higher_discounts',
];

/** What the keys of a promotion have to do with each other. */
const requirements: readonly Requirement[] = [
  ...couponOnly.map((key) => ({
    holds: (given: Readonly<Record<string, unknown>>) =>
      given['redemption_type'] !== 'AUTOMATIC' || given[key] === undefined,
    message: 'is for promotions with redemption_type COUPON only',
    path: [key],
  })),
  {
    holds: (given) =>
      given['coupon_overrides_other_promotions'] !== true ||
      given['can_be_used_with_other_promotions'] === false,
    message: 'can be true only with can_be_used_with_other_promotions: false',
    path: ['coupon_overrides_other_promotions'],
  },
  {
    holds: (given) => !(instantOf(given['end_date']) <= instantOf(given['start_date'])),
    message: 'must be later than start_date',
    path: ['end_date'],
  },
  {
    holds: (given) => given['currency_code'] !== '*' || !hasAmounts(given['rules']),
    message: 'can be "*" only when every discount is a percentage',
    path: ['currency_code'],
  },
];

/**
 * Describes a promotion as the file has it: the fields of Create Promotion, `id` to name an existing one, and its coupon codes.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions
 */
export const promotionEntry = requirements.reduce(requires, keys);

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

/** Milliseconds; NaN for anything but a date, so that no comparison holds. */
function instantOf(value: unknown): number {
  return typeof value === 'string' ? Date.parse(value) : NaN;
}

function hasAmounts(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasAmounts);
  if (!isRecord(value)) return false;
  return Object.entries(value).some(
    ([key, inner]) => key === 'fixed_amount' || key === 'fixed_price' || hasAmounts(inner),
  );
}
