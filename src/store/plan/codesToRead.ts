import type { StoreSpec } from '../file/storeSpec.ts';
import type { Policy } from './change.ts';
import type { CurrentPromotion } from './current.ts';
import { matchPromotions } from './matchPromotions.ts';
import { allows } from './policy.ts';

/** Names the promotions of a store whose coupon codes have to be read before `planStore` can plan: ids. */
export function codesToRead(
  promotions: readonly CurrentPromotion[],
  desired: StoreSpec,
  policy: Policy,
): readonly number[] {
  if (desired.promotions === undefined) return [];
  const { pairs, others } = matchPromotions(desired.promotions, promotions);
  const managed = pairs.flatMap(({ desired: { codes }, current }) =>
    codes === undefined || current === undefined ? [] : [current.id],
  );
  const leaving = others.filter(({ redemption_type: type }) => type === 'COUPON');
  return [...managed, ...(allows(policy, 'delete') ? leaving.map(({ id }) => id) : [])];
}
