import type { PromotionFields } from '../spec/storeSpec.ts';
import { compareFields } from './compare.ts';
import type { CurrentPromotion } from './current.ts';

/** Comparing each new promotion with each other one of a big store would take longer than it is worth. */
const MOST_OTHERS = 250;

/** Finds a promotion that a new one may be under another name: one of the same type with the same rules. */
export function findRename(
  { redemption_type: type, rules }: PromotionFields,
  others: readonly CurrentPromotion[],
): CurrentPromotion | undefined {
  if (rules.length === 0) return undefined;
  return others
    .slice(0, MOST_OTHERS)
    .find(
      (other) =>
        other.redemption_type === type &&
        compareFields({ rules }, { rules: other['rules'] }).length === 0,
    );
}
