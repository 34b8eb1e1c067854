import * as z from 'zod/mini';
import { isRecord } from '../../../text/index.ts';
import { choice, entry, requires } from '../entry.ts';
import type { Requirement } from '../entry.ts';
import { annotated, described, field, optional } from '../field.ts';
import { count, flag, id, list, name, oneOf, set, state, text } from '../leaves.ts';
import { channelEntry } from '../reference.ts';
import { codeEntry } from './codeEntry.ts';
import { countries, customer, notification, schedule } from './promotionParts.ts';
import { ruleEntry } from './ruleEntry.ts';
import { instant } from '../times.ts';

const keys = entry(
  {
    id: described(
      z.optional(id),
      'The id of an existing promotion. Without it, redemption_type and name find it',
    ),
    name: described(
      z.optional(name),
      'The name that merchants see; with redemption_type the identity',
    ),
    redemption_type: described(
      z.optional(oneOf(['AUTOMATIC', 'COUPON'])),
      'COUPON needs a code, AUTOMATIC does not',
    ),
    state: described(
      optional(state, 'present'),
      'absent deletes the promotion, and its codes. Then only its identity is needed',
    ),
    renamed_from: described(
      z.optional(name),
      'The name that the promotion had before, so that it is renamed and not created',
    ),
    display_name: described(z.optional(text), 'The name that customers see'),
    channels: described(z.optional(set(channelEntry)), 'An empty list stands for all channels'),
    customer: described(z.optional(customer), 'Which customers it is for'),
    // No rule comes after an only one: the platform's own examples answer its `stop: true` with false.
    rules: z.optional(
      described(
        field(list(ruleEntry), { idleWhenAlone: ['stop'] }),
        'In order; the first that applies wins',
      ),
    ),
    max_uses: described(optional(z.nullable(count), 0), 'null for no limit'),
    status: described(z.optional(oneOf(['ENABLED', 'DISABLED'])), 'DISABLED turns it off'),
    start_date: described(z.optional(instant), 'Absent means from its creation on'),
    end_date: described(z.optional(z.nullable(instant)), 'null for no end'),
    stop: described(optional(flag, false), 'Whether promotions of lower priority are left out'),
    can_be_used_with_other_promotions: described(
      optional(flag, true),
      'Whether others apply to the same cart',
    ),
    currency_code: described(
      z.optional(
        text.check(
          z.regex(/^(\*|[A-Z]{3})$/, {
            error:
              'must be a currency in three capital letters, such as USD, or "*" in quotes for all',
          }),
        ),
      ),
      'Such as USD. "*" for all, with percentages only',
    ),
    notifications: described(z.optional(set(notification)), 'Messages in the storefront'),
    shipping_address: described(
      z.optional(
        z.nullable(
          choice({
            countries: z.optional(countries.shape.countries),
            not: described(z.optional(countries), 'Every country but these'),
          }),
        ),
      ),
      'Where the order must be shipped to',
    ),
    schedule: described(z.optional(z.nullable(schedule)), 'Days and times at which it is active'),
    promotion_category: described(
      z.optional(oneOf(['cart', 'shipping'])),
      'Whether it is about the cart or about shipping',
    ),
    is_featured_promotion: described(optional(flag, false), 'Whether the storefront features it'),
    featured_promotion_callout_message: described(
      z.optional(text),
      'What the storefront says of it',
    ),
    coupon_type: described(
      optional(oneOf(['SINGLE', 'BULK']), 'SINGLE'),
      'BULK for codes that are generated in numbers',
    ),
    coupon_overrides_other_promotions: described(
      optional(flag, false),
      'Whether the coupon ends all other promotions of the cart',
    ),
    coupon_overrides_automatic_when_offering_higher_discounts: annotated(optional(flag, false), {
      deprecated: true,
      description: 'Use coupon_overrides_other_promotions',
    }),
    codes: described(
      z.optional(list(codeEntry, 'must be a list of codes, such as [{ code: WELCOME }]')),
      'Coupon codes. Those that are missing are created',
    ),
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
