import { z } from 'zod';
import { choice, entry, requires, says } from './entry.ts';
import { field, optional } from './field.ts';
import { itemMatcher } from './itemMatcher.ts';
import {
  amount,
  flag,
  id,
  ids,
  largestDiscount,
  oneOf,
  percentage,
  positive,
  set,
} from './leaves.ts';

const strategy = optional(
  oneOf(['LEAST_EXPENSIVE', 'LEAST_EXPENSIVE_ONLY', 'MOST_EXPENSIVE', 'MOST_EXPENSIVE_ONLY']),
  'LEAST_EXPENSIVE',
);

const discount = choice({
  fixed_amount: amount.optional(),
  percentage_amount: percentage.optional(),
});

const giftItem = requires(
  entry({ quantity: positive, product_id: id.optional(), variant_id: id.optional() }),
  {
    holds: ({ product_id: product, variant_id: variant }) =>
      (product === undefined) !== (variant === undefined),
    message: 'must have exactly one of product_id, variant_id',
  },
);

const action = choice({
  cart_value: entry({
    discount,
    maximum_allowed_discount_amount: largestDiscount.optional(),
  }).optional(),
  cart_items: entry({
    discount,
    maximum_allowed_discount_amount: largestDiscount.optional(),
    as_total: optional(flag, false).describe(
      'Whether the discount is shared by all items it is for',
    ),
    items: itemMatcher.optional(),
    include_items_considered_by_condition: optional(flag, false),
    exclude_items_on_sale: optional(flag, false),
    strategy,
    quantity: positive.optional(),
    add_free_item: optional(flag, true).describe('Whether the item is put into the cart'),
  }).optional(),
  gift_item: giftItem.optional(),
  fixed_price_set: entry({
    quantity: positive,
    fixed_price: amount,
    items: itemMatcher.optional(),
    strategy,
    exclude_items_on_sale: optional(flag, false),
    include_items_considered_by_condition: optional(flag, true),
  }).optional(),
  shipping: entry({
    free_shipping: field(flag.optional(), { isAdded: true }),
    zone_ids: allOr('a shipping zone').describe('Shipping zones, or * for all'),
  }).optional(),
  shipping_discount: entry({
    discount,
    method_ids: allOr('a shipping method').describe('Shipping methods, or * for all'),
    maximum_allowed_discount_amount: largestDiscount.optional(),
  }).optional(),
});

const cart = requires(
  entry({
    items: itemMatcher.optional(),
    minimum_spend: amount.optional(),
    minimum_quantity: positive.optional(),
  }),
  {
    holds: ({ minimum_spend: spend, minimum_quantity: quantity }) =>
      spend !== undefined || quantity !== undefined,
    message: 'must have minimum_quantity or minimum_spend',
  },
);

const cartCondition = entry({ cart });

const condition = choice({
  cart: cart.optional(),
  and: set(cartCondition).optional(),
  or: set(cartCondition).optional(),
  not: cartCondition.optional(),
});

/**
 * Describes a rule of a promotion.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions
 */
export const ruleEntry = entry(
  {
    action,
    apply_once: optional(flag, true).describe(
      'false repeats the rule for each time the condition is met',
    ),
    stop: optional(flag, false).describe('Whether later rules are left out when this one applied'),
    condition: condition.optional(),
  },
  ['currency_code'],
);

function allOr(what: string): z.ZodUnion<readonly [z.ZodLiteral<'*'>, typeof ids]> {
  return z.union([z.literal('*'), ids], {
    error: says(`must be "*" in quotes, or a list of whole numbers, each the id of ${what}`),
  });
}
