import { z } from 'zod';
import { choice, entry, requires, says } from '../entry.ts';
import { field, optional } from '../field.ts';
import { itemMatcher } from '../itemMatcher.ts';
import { amount, flag, ids, largestDiscount, oneOf, percentage, positive, set } from '../leaves.ts';
import { reference, references } from '../reference.ts';

const strategy = optional(
  oneOf(['LEAST_EXPENSIVE', 'LEAST_EXPENSIVE_ONLY', 'MOST_EXPENSIVE', 'MOST_EXPENSIVE_ONLY']),
  'LEAST_EXPENSIVE',
);

const discount = choice({
  fixed_amount: amount.optional(),
  percentage_amount: percentage.optional(),
}).describe('How much is taken off');

const giftItem = requires(
  entry({
    quantity: positive.describe('How many items'),
    product_id: reference('product').optional().describe('The product that is given away'),
    variant_id: reference('variant').optional().describe('The variant that is given away'),
  }),
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
  })
    .optional()
    .describe('Discount on the whole cart'),
  cart_items: entry({
    discount,
    maximum_allowed_discount_amount: largestDiscount.optional(),
    as_total: optional(flag, false).describe(
      'Whether the discount is shared by all items it is for',
    ),
    items: itemMatcher.optional().describe('Which items'),
    include_items_considered_by_condition: optional(flag, false).describe(
      'Whether items that meet the condition are discounted, too',
    ),
    exclude_items_on_sale: optional(flag, false).describe(
      'Whether items on sale stay at their price',
    ),
    strategy: strategy.describe('Which items first'),
    quantity: positive.optional().describe('How many items'),
    add_free_item: optional(flag, true).describe('Whether the item is put into the cart'),
  })
    .optional()
    .describe('Discount on items of the cart'),
  gift_item: giftItem.optional().describe('Gives a product away'),
  fixed_price_set: entry({
    quantity: positive.describe('How many items'),
    fixed_price: amount,
    items: itemMatcher.optional().describe('Which items'),
    strategy: strategy.describe('Which items first'),
    exclude_items_on_sale: optional(flag, false).describe(
      'Whether items on sale stay at their price',
    ),
    include_items_considered_by_condition: optional(flag, true).describe(
      'Whether items that meet the condition are discounted, too',
    ),
  })
    .optional()
    .describe('Several items for one price'),
  shipping: entry({
    free_shipping: field(flag.optional(), { isAdded: true }).describe('Whether shipping is free'),
    zone_ids: allOr('a shipping zone', references('shipping zone')).describe(
      'Shipping zones, or * for all',
    ),
  })
    .optional()
    .describe('Free shipping, by zone'),
  shipping_discount: entry({
    discount,
    method_ids: allOr('a shipping method', ids).describe('Shipping methods, or * for all'),
    maximum_allowed_discount_amount: largestDiscount.optional(),
  })
    .optional()
    .describe('Discount on shipping, by method'),
});

const cart = requires(
  entry({
    items: itemMatcher.optional().describe('Which items'),
    minimum_spend: amount.optional(),
    minimum_quantity: positive.optional().describe('Items that the cart must have'),
  }),
  {
    holds: ({ minimum_spend: spend, minimum_quantity: quantity }) =>
      spend !== undefined || quantity !== undefined,
    message: 'must have minimum_quantity or minimum_spend',
  },
);

const cartCondition = entry({ cart: cart.describe('What the cart must have') });

const condition = choice({
  cart: cart.optional().describe('What the cart must have'),
  and: set(cartCondition).optional().describe('All of these'),
  or: set(cartCondition).optional().describe('At least one of these'),
  not: cartCondition.optional().describe('None of this'),
});

/**
 * Describes a rule of a promotion.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions
 */
export const ruleEntry = entry(
  {
    action: action.describe('What the rule gives'),
    apply_once: optional(flag, true).describe(
      'false repeats the rule for each time the condition is met',
    ),
    stop: optional(flag, false).describe('Whether later rules are left out when this one applied'),
    condition: condition.optional().describe('When the rule applies. Without one, always'),
  },
  ['currency_code'],
);

function allOr<List extends z.ZodType>(
  what: string,
  list: List,
): z.ZodUnion<readonly [z.ZodLiteral<'*'>, List]> {
  const either = z.union([z.literal('*'), list], {
    error: says(`must be "*" in quotes, or a list of whole numbers, each the id of ${what}`),
  });
  return field(either, { sent: list });
}
