import type { PromotionFields } from '../file/storeSpec.ts';
import { promotionEntry } from '../schema/promotionEntry.ts';
import { compareFields } from './compare.ts';
import type { CurrentPromotion } from './current.ts';

/** Finds a promotion that a new one may be under another name: one of the same type with the same rules. */
export function findRename(
  { redemption_type: type, rules }: PromotionFields,
  others: readonly CurrentPromotion[],
): CurrentPromotion | undefined {
  if (rules.length === 0) return undefined;
  return others.find(
    (other) =>
      other.redemption_type === type &&
      compareFields(promotionEntry, { rules }, { rules: other['rules'] }).length === 0,
  );
}
