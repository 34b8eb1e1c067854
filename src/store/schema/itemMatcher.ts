import type { z } from 'zod';
import { choice, entry } from './entry.ts';
import { name, oneOf, set, text } from './leaves.ts';
import { references } from './reference.ts';

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

interface ProductOption {
  readonly type: 'string_match';
  readonly name: string;
  readonly values: readonly string[];
}

interface ProductCustomField {
  readonly name: string;
  readonly values: readonly string[];
}

const simple = {
  brands: references('brand').optional().describe('Ids of brands, or their names'),
  categories: references('category').optional().describe('Ids of categories, or their paths'),
  products: references('product').optional().describe('Ids of products, their SKUs or names'),
  variants: references('variant').optional().describe('Ids of variants, or their SKUs'),
  product_option: entry({
    type: oneOf(['string_match']).describe('How values are compared'),
    name: name.describe('Its name'),
    values: set(text).min(1, { error: 'must not be empty' }).describe('Any of these values'),
  })
    .optional()
    .describe('Products by an option or a custom field'),
  product_custom_field: entry({
    name: name.describe('Its name'),
    values: set(text).min(1, { error: 'must not be empty' }).describe('Any of these values'),
  })
    .optional()
    .describe('Products by an option or a custom field'),
};

/** How deep and, or and not may lie in one another. */
const LEVELS = 3;

/**
 * Describes which items a condition or an action is about.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions
 */
export const itemMatcher: z.ZodType<ItemMatcher> = matcher(LEVELS);

function matcher(levels: number): z.ZodType<ItemMatcher> {
  // A name for each level: written out in full they would be most of the JSON Schema.
  const id = `items${String(levels)}`;
  if (levels === 0) return choice(simple).meta({ id });
  const inner = matcher(levels - 1);
  return choice({
    ...simple,
    and: set(inner).optional().describe('All of these'),
    or: set(inner).optional().describe('At least one of these'),
    not: inner.optional().describe('None of this'),
  }).meta({ id });
}
