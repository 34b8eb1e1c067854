import { choice, entry, isRecord, part, requires } from '../entry.ts';
import type { Requirement } from '../entry.ts';
import { field, optional } from '../field.ts';
import {
  count,
  countryCode,
  flag,
  id,
  list,
  name,
  oneOf,
  positive,
  set,
  state,
  text,
} from '../leaves.ts';
import { channelEntry, groupReferences } from '../reference.ts';
import { codeEntry } from './codeEntry.ts';
import { ruleEntry } from './ruleEntry.ts';
import { segments } from './segments.ts';
import { exactTimeOfDay, instant } from '../times.ts';

const customer = requires(
  part({
    group_ids: groupReferences.optional().describe('Groups it is for. 0 stands for guests'),
    minimum_order_count: optional(count, 0).describe(
      'Orders that a customer must have made before',
    ),
    excluded_group_ids: groupReferences.optional().describe('Groups it is not for'),
    segments: segments
      .nullable()
      .optional()
      .describe('Customer segments it is for. Enterprise plans only'),
  }),
  {
    holds: (given) => !(isFilled(given['group_ids']) && isFilled(given['excluded_group_ids'])),
    message: 'must have group_ids or excluded_group_ids, not both',
  },
);

const countries = entry({
  countries: set(
    entry({ iso2_country_code: countryCode.describe('In two capital letters, such as US') }),
  ).describe('Countries that are shipped to'),
});

const notification = entry({
  type: oneOf(['PROMOTION', 'UPSELL', 'ELIGIBLE', 'APPLIED']).describe('When the message is shown'),
  content: text.describe('May be HTML'),
  locations: set(oneOf(['HOME_PAGE', 'PRODUCT_PAGE', 'CART_PAGE', 'CHECKOUT_PAGE'])).describe(
    'Pages that show the message',
  ),
});

const schedule = entry({
  week_frequency: positive.describe('1 for every week, 2 for every other one'),
  week_days: set(
    oneOf(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']),
  ).describe('Days on which it is active'),
  daily_start_time: exactTimeOfDay.describe('When it begins on such a day, such as 08:00:00'),
  daily_end_time: exactTimeOfDay.describe('When it ends on such a day, such as 18:00:00'),
});

const keys = entry(
  {
    id: id
      .optional()
      .describe('The id of an existing promotion. Without it, redemption_type and name find it'),
    name: name
      .optional()
      .describe('The name that merchants see; with redemption_type the identity'),
    redemption_type: oneOf(['AUTOMATIC', 'COUPON'])
      .optional()
      .describe('COUPON needs a code, AUTOMATIC does not'),
    state: optional(state, 'present').describe(
      'absent deletes the promotion, and its codes. Then only its identity is needed',
    ),
    renamed_from: name
      .optional()
      .describe('The name that the promotion had before, so that it is renamed and not created'),
    display_name: text.optional().describe('The name that customers see'),
    channels: set(channelEntry).optional().describe('An empty list stands for all channels'),
    customer: customer.optional().describe('Which customers it is for'),
    // No rule comes after an only one: the platform's own examples answer its `stop: true` with false.
    rules: field(list(ruleEntry), { idleWhenAlone: ['stop'] })
      .describe('In order; the first that applies wins')
      .optional(),
    max_uses: optional(count.nullable(), 0).describe('null for no limit'),
    status: oneOf(['ENABLED', 'DISABLED']).optional().describe('DISABLED turns it off'),
    start_date: instant.optional().describe('Absent means from its creation on'),
    end_date: instant.nullable().optional().describe('null for no end'),
    stop: optional(flag, false).describe('Whether promotions of lower priority are left out'),
    can_be_used_with_other_promotions: optional(flag, true).describe(
      'Whether others apply to the same cart',
    ),
    currency_code: text
      .regex(/^(\*|[A-Z]{3})$/, {
        error: 'must be a currency in three capital letters, such as USD, or "*" in quotes for all',
      })
      .optional()
      .describe('Such as USD. "*" for all, with percentages only'),
    notifications: set(notification).optional().describe('Messages in the storefront'),
    shipping_address: choice({
      countries: countries.shape.countries.optional(),
      not: countries.optional().describe('Every country but these'),
    })
      .nullable()
      .optional()
      .describe('Where the order must be shipped to'),
    schedule: schedule.nullable().optional().describe('Days and times at which it is active'),
    promotion_category: oneOf(['cart', 'shipping'])
      .optional()
      .describe('Whether it is about the cart or about shipping'),
    is_featured_promotion: optional(flag, false).describe('Whether the storefront features it'),
    featured_promotion_callout_message: text.optional().describe('What the storefront says of it'),
    coupon_type: optional(oneOf(['SINGLE', 'BULK']), 'SINGLE').describe(
      'BULK for codes that are generated in numbers',
    ),
    coupon_overrides_other_promotions: optional(flag, false).describe(
      'Whether the coupon ends all other promotions of the cart',
    ),
    coupon_overrides_automatic_when_offering_higher_discounts: optional(flag, false).meta({
      deprecated: true,
      description: 'Use coupon_overrides_other_promotions',
    }),
    codes: list(codeEntry, 'must be a list of codes, such as [{ code: WELCOME }]')
      .optional()
      .describe('Coupon codes. Those that are missing are created'),
  },
  ['created_from', 'current_uses', 'is_archived', 'multiple_codes'],
);

const couponOnly = Object.keys(keys.shape).filter((key) => /^(codes$|coupon_)/.test(key));

const isAbsent: Requirement['holds'] = ({ state: wanted }) => wanted === 'absent';

/** What the keys of a promotion have to do with each other. */
const requirements: readonly Requirement[] = [
  ...['name', 'redemption_type'].map((key) => ({
    holds: (given: Parameters<Requirement['holds']>[0]) =>
      given[key] !== undefined || (isAbsent(given) && given['id'] !== undefined),
    message: 'is missing',
    path: [key],
  })),
  {
    holds: (given) => isAbsent(given) || given['rules'] !== undefined,
    message: 'is missing',
    path: ['rules'],
  },
  ...couponOnly.map((key) => ({
    holds: (given: Parameters<Requirement['holds']>[0]) =>
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
 * Describes a promotion as the file has it: the fields of Create Promotion, its codes, and what only the file says.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions
 */
export const promotionEntry = requirements.reduce(requires, keys);

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

/** NaN for anything but a date, so that no comparison holds. */
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
