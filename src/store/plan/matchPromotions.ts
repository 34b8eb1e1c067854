import type { DesiredPromotion } from '../file/storeSpec.ts';
import type { CurrentPromotion } from './current.ts';
import { matchItems } from './matchItems.ts';
import type { Matches } from './matchItems.ts';

/**
 * Finds for each promotion of the file the one of the store that is meant. Archived ones are put away: only an id names
 * them, and they are not among the others.
 */
export function matchPromotions(
  wanted: readonly DesiredPromotion[],
  existing: readonly CurrentPromotion[],
): Matches<DesiredPromotion, CurrentPromotion> {
  const matches = matchItems(wanted, existing, {
    noun: 'promotion',
    name: ({ fields }) => fields.name,
    ofDesired: ({ fields }) => identity(fields),
    ofCurrent: (current) => (current.is_archived ? undefined : identity(current)),
  });
  return { ...matches, others: matches.others.filter((other) => !other.is_archived) };
}

function identity(promotion: { readonly redemption_type: string; readonly name: string }): string {
  return `${promotion.redemption_type} ${promotion.name}`;
}
