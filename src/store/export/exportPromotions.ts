import type * as z from 'zod/mini';
import { promotionKey } from '../plan/index.ts';
import type { CurrentCode, CurrentPromotion } from '../plan/index.ts';
import { isDefault, promotionEntry } from '../schema/index.ts';
import { toExported, writeEntry } from './writeEntry.ts';
import type { Exported } from './writeEntry.ts';

/** Names the promotions whose coupon codes have to be read before they can be written: ids. */
export function exportCodes(promotions: readonly CurrentPromotion[]): readonly number[] {
  return promotions.filter(hasOwnCodes).map(({ id }) => id);
}

/**
 * Writes the promotions of a store as entries of the file, by id, with their coupon codes. The id is written only where the
 * name is not the only one. Archived promotions are left out, and so are codes that were generated.
 */
export function exportPromotions(
  promotions: readonly CurrentPromotion[],
  codes: ReadonlyMap<number, readonly CurrentCode[]>,
): Exported {
  const live = promotions.filter((promotion) => !promotion.is_archived);
  const byKey = Map.groupBy(live, promotionKey);
  const { entries, warnings } = toExported(
    live
      .toSorted((a, b) => a.id - b.id)
      .map((promotion) => {
        const only = byKey.get(promotionKey(promotion))?.length === 1;
        const own = hasOwnCodes(promotion) ? codes.get(promotion.id) : undefined;
        const known = { ...promotion, ...(only ? { id: null } : {}), codes: own };
        const { name, id } = promotion;
        return {
          name: `promotion ${JSON.stringify(name)} (id ${String(id)})`,
          ...writeEntry(promotionEntry, known, { leaveOut, mayLack }),
        };
      }),
  );
  const archived = promotions.length - live.length;
  const bulk = live.filter(({ coupon_type: type }) => type === 'BULK').length;
  return {
    entries,
    warnings: [
      ...warnings,
      ...(archived > 0 ? [`Archived promotions are not in the file: ${String(archived)}.`] : []),
      ...(bulk > 0
        ? [`The codes of promotions with coupon_type BULK are not in the file: ${String(bulk)}.`]
        : []),
    ],
  };
}

/**
 * A promotion without one of these is for the same people and gives no more. Without its customers, countries, dates or limits
 * it would be open to all.
 */
const HARMLESS = new Set([
  'codes',
  'display_name',
  'featured_promotion_callout_message',
  'is_featured_promotion',
  'notifications',
  'promotion_category',
  'status',
]);

function mayLack(key: string): boolean {
  return HARMLESS.has(key);
}

/** The file needs the rules, even an empty list of them. */
function leaveOut(field: z.ZodMiniType, value: unknown): boolean {
  return field !== promotionEntry.shape.rules && isDefault(field, value);
}

function hasOwnCodes(promotion: CurrentPromotion): boolean {
  const { redemption_type: type, coupon_type: couponType, is_archived: archived } = promotion;
  return type === 'COUPON' && couponType !== 'BULK' && !archived;
}
