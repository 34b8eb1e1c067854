import { entry } from '../entry.ts';
import { field, optional } from '../field.ts';
import { count, text } from '../leaves.ts';
import { instant } from '../times.ts';

/**
 * Describes a coupon code. The platform cannot change one: it can only be deleted and created again.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions/coupon-codes
 */
export const codeEntry = entry(
  {
    code: field(
      text.regex(/^[a-zA-Z0-9_ -]{1,50}$/, {
        error: 'must be 1 to 50 letters, digits, blanks, _ or -',
      }),
      { meaning: 'code' },
    ).describe('What customers type in'),
    max_uses: optional(count, 0).describe('0 for no limit'),
    max_uses_per_customer: optional(count, 0).describe('0 for no limit'),
    schedule: entry({
      valid_from: instant.optional().describe('From when on the code works'),
      valid_until: instant
        .nullable()
        .optional()
        .describe('Until when the code works. null for no end'),
    })
      .optional()
      .describe('When the code works'),
  },
  ['id', 'created', 'current_uses', 'promotion_id'],
);
