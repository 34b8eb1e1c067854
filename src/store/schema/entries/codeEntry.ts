import * as z from 'zod/mini';
import { entry } from '../entry.ts';
import { described, field, optional } from '../field.ts';
import { count, text } from '../leaves.ts';
import { instant } from '../times.ts';

/**
 * Describes a coupon code. The platform cannot change one: it can only be deleted and created again.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions/coupon-codes
 */
export const codeEntry = entry(
  {
    code: described(
      field(
        text.check(
          z.regex(/^[a-zA-Z0-9_ -]{1,50}$/, {
            error: 'must be 1 to 50 letters, digits, blanks, _ or -',
          }),
        ),
        { meaning: 'code' },
      ),
      'What customers type in',
    ),
    max_uses: described(optional(count, 0), '0 for no limit'),
    max_uses_per_customer: described(optional(count, 0), '0 for no limit'),
    schedule: described(
      z.optional(
        entry({
          valid_from: described(z.optional(instant), 'From when on the code works'),
          valid_until: described(
            z.optional(z.nullable(instant)),
            'Until when the code works. null for no end',
          ),
        }),
      ),
      'When the code works',
    ),
  },
  ['id', 'created', 'current_uses', 'promotion_id'],
);
