import { choice, entry, requires } from './entry.ts';
import { codeEntry } from './codeEntry.ts';
import { count, countryCode, flag, groupIds, list, name, oneOf, positive, text } from './leaves.ts';
import { promotionRequirements } from './promotionRequirements.ts';
import { ruleEntry } from './ruleEntry.ts';
import { segments } from './segments.ts';
import { exactTimeOfDay, instant } from './times.ts';

const customer = requires(
  entry({
    group_ids: groupIds.optional().describe('Groups it is for. 0 stands for guests'),
    minimum_order_count: count.optional(),
    excluded_group_ids: groupIds.optional(),
    segments: segments.nullable().optional(),
  }),
  {
    holds: (given) => !(isFilled(given['group_ids']) && isFilled(given['excluded_group_ids'])),
    message: 'must have group_ids or excluded_group_ids, not both',
  },
);

const countries = entry({ countries: list(entry({ iso2_country_code: countryCode })) });

const notification = entry({
  type: oneOf(['PROMOTION', 'UPSELL', 'ELIGIBLE', 'APPLIED']),
  content: text.describe('May be HTML'),
  locations: list(oneOf(['HOME_PAGE', 'PRODUCT_PAGE', 'CART_PAGE', 'CHECKOUT_PAGE'])),
});

const schedule = entry({
  week_frequency: positive.describe('1 for every week, 2 for every other one'),
  week_days: list(
    oneOf(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']),
  ),
  daily_start_time: exactTimeOfDay,
  daily_end_time: exactTimeOfDay,
});

const keys = entry({
  id: positive
    .optional()
    .describe('The id of an existing promotion. Without it, redemption_type and name find it'),
  name: name.describe('The name that merchants see; with redemption_type the identity'),
  redemption_type: oneOf(['AUTOMATIC', 'COUPON']),
  display_name: text.optional().describe('The name that customers see'),
  channels: list(entry({ id: positive }))
    .optional()
    .describe('An empty list stands for all channels'),
  customer: customer.optional(),
  rules: list(ruleEntry).describe('In order; the first that applies wins'),
  max_uses: count.nullable().optional().describe('null for no limit'),
  status: oneOf(['ENABLED', 'DISABLED']).optional(),
  start_date: instant.optional().describe('Absent means from its creation on'),
  end_date: instant.nullable().optional().describe('null for no end'),
  stop: flag.optional().describe('Whether promotions of lower priority are left out'),
  can_be_used_with_other_promotions: flag.optional(),
  currency_code: text
    .regex(/^(\*|[A-Z]{3})$/, {
      error: 'must be a currency in three capital letters, such as USD, or "*" in quotes for all',
    })
    .optional(),
  notifications: list(notification).optional(),
  shipping_address: choice({
    countries: countries.shape.countries.optional(),
    not: countries.optional(),
  })
    .nullable()
    .optional(),
  schedule: schedule.nullable().optional(),
  promotion_category: oneOf(['cart', 'shipping']).optional(),
  is_featured_promotion: flag.optional(),
  featured_promotion_callout_message: text.optional(),
  coupon_type: oneOf(['SINGLE', 'BULK']).optional(),
  coupon_overrides_other_promotions: flag.optional(),
  coupon_overrides_automatic_when_offering_higher_discounts: flag
    .optional()
    .meta({ deprecated: true, description: 'Use coupon_overrides_other_promotions' }),
  codes: list(codeEntry).optional().describe('Coupon codes. Those that are missing are created'),
});

/**
 * Describes a promotion as the file has it: the fields of Create Promotion, `id` to name an existing one, and its coupon codes.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions
 */
export const promotionEntry = promotionRequirements.reduce(requires, keys);

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}
