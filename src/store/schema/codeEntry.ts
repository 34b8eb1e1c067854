import { entry } from './entry.ts';
import { count, text } from './leaves.ts';
import { instant } from './times.ts';

/**
 * Describes a coupon code. The platform cannot change one: it can only be deleted and made anew.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions/coupon-codes
 */
export const codeEntry = entry({
  code: text.regex(/^[a-zA-Z0-9_ -]{1,50}$/, {
    error: 'must be 1 to 50 letters, digits, blanks, _ or -',
  }),
  max_uses: count.optional().describe('0 for no limit'),
  max_uses_per_customer: count.optional().describe('0 for no limit'),
  schedule: entry({
    valid_from: instant.optional(),
    valid_until: instant.nullable().optional(),
  }).optional(),
});
