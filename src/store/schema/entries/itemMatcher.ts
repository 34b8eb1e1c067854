import * as z from 'zod/mini';
import { choice, entry } from '../entry.ts';
import { annotated, described } from '../field.ts';
import { name, oneOf, set, text } from '../leaves.ts';
import { references } from '../reference.ts';

/** Which items of a cart are meant. */
export interface ItemMatcher {
  readonly brands?: readonly number[] | undefined;
  readonly categories?: readonly number[] | undefined;
  readonly products?: readonly number[] | undefined;
  readonly variants?: readonly number[] | undefined;
  readonly product_option?: ProductOption | undefined;
  readonly product_custom_field?: ProductCustomField | undefined;
  readonly and?: readonly ItemMatcher[] | undefined;
  readonly or?: readonly ItemMatcher[] | undefined;
  readonly not?: ItemMatcher | undefined;
}

interface ProductCustomField {
  readonly name: string;
  readonly values: readonly string[];
}

interface ProductOption extends ProductCustomField {
  readonly type: 'string_match';
}

const property = {
  name: described(name, 'Its name'),
  values: described(
    set(text).check(z.minLength(1, { error: 'must not be empty' })),
    'Any of these values',
  ),
};

const simple = {
  brands: described(z.optional(references('brand')), 'Ids of brands, or their names'),
  categories: described(z.optional(references('category')), 'Ids of categories, or their paths'),
  products: described(z.optional(references('product')), 'Ids of products, their SKUs or names'),
  variants: described(z.optional(references('variant')), 'Ids of variants, or their SKUs'),
  product_option: described(
    z.optional(
      entry({
        type: described(oneOf(['string_match']), 'How values are compared'),
        ...property,
      }),
    ),
    'Products by an option or a custom field',
  ),
  product_custom_field: described(
    z.optional(entry(property)),
    'Products by an option or a custom field',
  ),
};

/** How deep and, or and not may lie in one another. */
const LEVELS = 3;

/**
 * Describes which items a condition or an action is about.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions
 */
export const itemMatcher: z.ZodMiniType<ItemMatcher> = matcher(LEVELS);

function matcher(levels: number): z.ZodMiniType<ItemMatcher> {
  // A name for each level: written out in full they would be most of the JSON Schema.
  const id = `items${String(levels)}`;
  if (levels === 0) return annotated(choice(simple), { id });
  const inner = matcher(levels - 1);
  return annotated(
    choice({
      ...simple,
      and: described(z.optional(set(inner)), 'All of these'),
      or: described(z.optional(set(inner)), 'At least one of these'),
      not: described(z.optional(inner), 'None of this'),
    }),
    { id },
  );
}
