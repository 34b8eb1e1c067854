import * as z from 'zod/mini';
import { choice, entry, requires, says } from '../entry.ts';
import { described, field, optional } from '../field.ts';
import { itemMatcher } from './itemMatcher.ts';
import { amount, flag, ids, largestDiscount, oneOf, percentage, positive, set } from '../leaves.ts';
import { reference, references } from '../reference.ts';

const items = described(z.optional(itemMatcher), 'Which items');

const strategy = described(
  optional(
    oneOf(['LEAST_EXPENSIVE', 'LEAST_EXPENSIVE_ONLY', 'MOST_EXPENSIVE', 'MOST_EXPENSIVE_ONLY']),
    'LEAST_EXPENSIVE',
  ),
  'Which items first',
);

const excludesOnSale = described(
  optional(flag, false),
  'Whether items on sale stay at their price',
);

/** The platform takes another default for each action. */
const includesItemsOfCondition = (byDefault: boolean): z.ZodMiniOptional<typeof flag> =>
  described(optional(flag, byDefault), 'Whether items that meet the condition are discounted, too');

const discount = described(
  choice({
    fixed_amount: z.optional(amount),
    percentage_amount: z.optional(percentage),
  }),
  'How much is taken off',
);

const giftItem = requires(
  entry({
    quantity: described(positive, 'How many items'),
    product_id: described(z.optional(reference('product')), 'The product that is given away'),
    variant_id: described(z.optional(reference('variant')), 'The variant that is given away'),
  }),
  {
    holds: ({ product_id: product, variant_id: variant }) =>
      (product === undefined) !== (variant === undefined),
    message: 'must have exactly one of product_id, variant_id',
  },
);

const action = choice({
  cart_value: described(
    z.optional(
      entry({
        discount,
        maximum_allowed_discount_amount: z.optional(largestDiscount),
      }),
    ),
    'Discount on the whole cart',
  ),
  cart_items: described(
    z.optional(
      entry({
        discount,
        maximum_allowed_discount_amount: z.optional(largestDiscount),
        as_total: described(
          optional(flag, false),
          'Whether the discount is shared by all items it is for',
        ),
        items,
        include_items_considered_by_condition: includesItemsOfCondition(false),
        exclude_items_on_sale: excludesOnSale,
        strategy,
        quantity: described(z.optional(positive), 'How many items'),
        add_free_item: described(optional(flag, true), 'Whether the item is put into the cart'),
      }),
    ),
    'Discount on items of the cart',
  ),
  gift_item: described(z.optional(giftItem), 'Gives a product away'),
  fixed_price_set: described(
    z.optional(
      entry({
        quantity: described(positive, 'How many items'),
        fixed_price: amount,
        items,
        strategy,
        exclude_items_on_sale: excludesOnSale,
        include_items_considered_by_condition: includesItemsOfCondition(true),
      }),
    ),
    'Several items for one price',
  ),
  shipping: described(
    z.optional(
      entry({
        free_shipping: described(
          field(z.optional(flag), { isAdded: true }),
          'Whether shipping is free',
        ),
        zone_ids: described(
          allOr('a shipping zone', references('shipping zone')),
          'Shipping zones, or * for all',
        ),
      }),
    ),
    'Free shipping, by zone',
  ),
  shipping_discount: described(
    z.optional(
      entry({
        discount,
        method_ids: described(allOr('a shipping method', ids), 'Shipping methods, or * for all'),
        maximum_allowed_discount_amount: z.optional(largestDiscount),
      }),
    ),
    'Discount on shipping, by method',
  ),
});

const cart = requires(
  entry({
    items,
    minimum_spend: z.optional(amount),
    minimum_quantity: described(z.optional(positive), 'Items that the cart must have'),
  }),
  {
    holds: ({ minimum_spend: spend, minimum_quantity: quantity }) =>
      spend !== undefined || quantity !== undefined,
    message: 'must have minimum_quantity or minimum_spend',
  },
);

const cartCondition = entry({ cart: described(cart, 'What the cart must have') });

const condition = choice({
  cart: described(z.optional(cart), 'What the cart must have'),
  and: described(z.optional(set(cartCondition)), 'All of these'),
  or: described(z.optional(set(cartCondition)), 'At least one of these'),
  not: described(z.optional(cartCondition), 'None of this'),
});

/**
 * Describes a rule of a promotion.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions
 */
export const ruleEntry = entry(
  {
    action: described(action, 'What the rule gives'),
    apply_once: described(
      optional(flag, true),
      'false repeats the rule for each time the condition is met',
    ),
    stop: described(
      optional(flag, false),
      'Whether later rules are left out when this one applied',
    ),
    condition: described(z.optional(condition), 'When the rule applies. Without one, always'),
  },
  ['currency_code'],
);

function allOr<List extends z.ZodMiniType>(
  what: string,
  list: List,
): z.ZodMiniUnion<readonly [z.ZodMiniLiteral<'*'>, List]> {
  const either = z.union([z.literal('*'), list], {
    error: says(`must be "*" in quotes, or a list of whole numbers, each the id of ${what}`),
  });
  return field(either, { sent: list });
}
