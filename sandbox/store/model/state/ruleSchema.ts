import { z } from 'zod';

const MATCHER_DEPTH = 3;
const CONDITION_DEPTH = 3;
const MAX_CUSTOM_FIELDS = 10;
const MAX_DISCOUNT = 10_000_000;
const STRATEGIES = [
  'LEAST_EXPENSIVE',
  'LEAST_EXPENSIVE_ONLY',
  'MOST_EXPENSIVE',
  'MOST_EXPENSIVE_ONLY',
] as const;

/** Takes text or a number, and keeps text (observed in the official pairs of request and response). */
export const amount = z
  .union([z.number(), z.string()])
  .transform(String)
  .pipe(z.string().regex(/^\d+(\.\d+)?$/, 'It is no amount of money.'));

const id = z.int().min(1);
const ids = z.array(id);
const list = <Item extends z.ZodType>(item: Item): z.ZodArray<Item> => z.array(item).min(1);

/** Takes an object that has exactly one of some keys. Other keys are dropped, as everywhere in rules (observed). */
export function oneOf(
  shape: Readonly<Record<string, z.ZodType>>,
): z.ZodType<Readonly<Record<string, unknown>>> {
  const names = Object.keys(shape).join(', ');
  return z
    .object(shape)
    .partial()
    .refine((value) => Object.keys(value).length === 1, `It should have one of ${names}.`);
}

// The range is a guess: percentages beyond 100 make no sense.
const percentage = amount.refine((text) => Number(text) <= 100, 'It is more than 100 per cent.');
const discount = oneOf({ fixed_amount: amount, percentage_amount: percentage });
const maximum = amount
  .refine(
    (text) => Number(text) >= 1 && Number(text) <= MAX_DISCOUNT,
    'It should be 1 to 10000000.',
  )
  .nullable();

/** Nested to three levels (documented). */
function matcher(depth: number): z.ZodType<Readonly<Record<string, unknown>>> {
  const simple = {
    brands: ids,
    categories: ids,
    products: ids,
    variants: ids,
    product_option: z.object({
      type: z.literal('string_match'),
      name: z.string(),
      values: list(z.string()),
    }),
    product_custom_field: z.object({ name: z.string(), values: list(z.string()) }),
  };
  if (depth === 0) return oneOf(simple);
  const below = matcher(depth - 1);
  return oneOf({ ...simple, and: list(below), or: list(below), not: below });
}

const items = matcher(MATCHER_DEPTH).refine(
  (value) => JSON.stringify(value).split('"product_custom_field":').length <= MAX_CUSTOM_FIELDS + 1,
  'There are more than 10 custom fields.',
);

// Documented: with items one of the two has to be there.
const cart = z
  .object({
    items: items.optional(),
    minimum_spend: amount.optional(),
    minimum_quantity: z.int().min(1).optional(),
  })
  .refine(
    (value) =>
      value.items === undefined ||
      value.minimum_quantity !== undefined ||
      value.minimum_spend !== undefined,
    'With items it should have minimum_quantity or minimum_spend.',
  );

/** `or` and `not` are documented in the guide only, and `or` used in an official example. */
function condition(depth: number): z.ZodType<Readonly<Record<string, unknown>>> {
  if (depth === 0) return oneOf({ cart });
  const below = condition(depth - 1);
  return oneOf({ cart, and: list(below), or: list(below), not: below });
}

const zones = z.union([
  z.literal('*'),
  z.array(id).refine((zone) => new Set(zone).size === zone.length, 'An id comes twice.'),
]);

const action = oneOf({
  cart_value: z.object({ discount, maximum_allowed_discount_amount: maximum.optional() }),
  // The defaults are those of the official responses.
  cart_items: z.object({
    discount,
    maximum_allowed_discount_amount: maximum.optional(),
    as_total: z.boolean().default(false),
    items: items.optional(),
    include_items_considered_by_condition: z.boolean().default(false),
    exclude_items_on_sale: z.boolean().default(false),
    strategy: z.enum(STRATEGIES).default('LEAST_EXPENSIVE'),
    quantity: z.int().min(1).optional(),
    add_free_item: z.boolean().default(true),
  }),
  gift_item: z
    .object({ quantity: z.int().min(1), product_id: id.optional(), variant_id: id.optional() })
    .refine(
      ({ product_id, variant_id }) => (product_id === undefined) !== (variant_id === undefined),
      'It should have either product_id or variant_id.',
    ),
  // The last default is documented, the others are guesses by analogy.
  fixed_price_set: z.object({
    quantity: z.int().min(1),
    fixed_price: amount,
    items: items.optional(),
    strategy: z.enum(STRATEGIES).default('LEAST_EXPENSIVE'),
    exclude_items_on_sale: z.boolean().default(false),
    include_items_considered_by_condition: z.boolean().default(true),
  }),
  // The default is a guess: nothing else can be said of it.
  shipping: z.object({ free_shipping: z.boolean().default(true), zone_ids: zones }),
  shipping_discount: z.object({
    discount,
    method_ids: zones,
    maximum_allowed_discount_amount: maximum.optional(),
  }),
});

/** Holds one rule, and fills in what it leaves out. */
export const rule = z.object({
  action,
  apply_once: z.boolean().default(true),
  stop: z.boolean().default(false),
  condition: condition(CONDITION_DEPTH).optional(),
});
