import * as z from 'zod/mini';
import { entry, part, requires, choice } from '../entry.ts';
import { described, optional, annotated } from '../field.ts';
import { count, countryCode, oneOf, positive, set, text, name } from '../leaves.ts';
import { groupReferences } from '../reference.ts';
import { exactTimeOfDay } from '../times.ts';

/** Which customer segments are meant. */
interface Segments {
  readonly id?: readonly string[] | undefined;
  readonly and?: readonly Segments[] | undefined;
  readonly or?: readonly Segments[] | undefined;
  readonly not?: Segments | undefined;
}

const simple = {
  id: described(
    z.optional(
      set(name.check(z.maxLength(36, { error: 'must be at most 36 characters long' }))).check(
        z.minLength(1, { error: 'must not be empty' }),
      ),
    ),
    'UUIDs of segments',
  ),
};

/** How deep and, or and not may lie in one another. */
const LEVELS = 3;

/** Describes the customer segments that a promotion is for. */
const segments: z.ZodMiniType<Segments> = limitation(LEVELS);

function limitation(levels: number): z.ZodMiniType<Segments> {
  const id = `segments${String(levels)}`;
  if (levels === 0) return annotated(choice(simple), { id });
  const inner = limitation(levels - 1);
  const several = set(inner).check(z.minLength(2, { error: 'must have at least two entries' }));
  return annotated(
    choice({
      ...simple,
      and: described(z.optional(several), 'All of these'),
      or: described(z.optional(several), 'At least one of these'),
      not: described(z.optional(inner), 'None of this'),
    }),
    { id },
  );
}

/** Describes which customers a promotion is for. */
export const customer = requires(
  part({
    group_ids: described(z.optional(groupReferences), 'Groups it is for. 0 stands for guests'),
    minimum_order_count: described(
      optional(count, 0),
      'Orders that a customer must have made before',
    ),
    excluded_group_ids: described(z.optional(groupReferences), 'Groups it is not for'),
    segments: described(
      z.optional(z.nullable(segments)),
      'Customer segments it is for. Enterprise plans only',
    ),
  }),
  {
    holds: (given) => !(isFilled(given['group_ids']) && isFilled(given['excluded_group_ids'])),
    message: 'must have group_ids or excluded_group_ids, not both',
  },
);

/** Describes a list of countries. */
export const countries = entry({
  countries: described(
    set(entry({ iso2_country_code: described(countryCode, 'In two capital letters, such as US') })),
    'Countries that are shipped to',
  ),
});

/** Describes a message of a promotion in the storefront. */
export const notification = entry({
  type: described(
    oneOf(['PROMOTION', 'UPSELL', 'ELIGIBLE', 'APPLIED']),
    'When the message is shown',
  ),
  content: described(text, 'May be HTML'),
  locations: described(
    set(oneOf(['HOME_PAGE', 'PRODUCT_PAGE', 'CART_PAGE', 'CHECKOUT_PAGE'])),
    'Pages that show the message',
  ),
});

/** Describes the days and times at which a promotion is active. */
export const schedule = entry({
  week_frequency: described(positive, '1 for every week, 2 for every other one'),
  week_days: described(
    set(oneOf(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])),
    'Days on which it is active',
  ),
  daily_start_time: described(exactTimeOfDay, 'When it begins on such a day, such as 08:00:00'),
  daily_end_time: described(exactTimeOfDay, 'When it ends on such a day, such as 18:00:00'),
});

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}
