import type { z } from 'zod';
import { isRecord } from '../schema/entry.ts';
import { promotionEntry } from '../schema/promotionEntry.ts';
import type { PromotionFields } from '../file/storeSpec.ts';
import type { Body } from './change.ts';
import type { CurrentPromotion } from './current.ts';
import { pickKnown } from '../schema/pickKnown.ts';

type Customer = NonNullable<PromotionFields['customer']>;

/**
 * Puts what the file says about customers over what the promotion has. Groups and excluded groups rule each other out, so
 * that naming the one empties the other.
 */
export function mergeCustomer(
  { customer }: PromotionFields,
  current: CurrentPromotion,
): { readonly customer?: Body } {
  if (customer === undefined) return {};
  const known = pickKnown(customerSchema, current['customer']);
  return { customer: { ...(isRecord(known) ? known : {}), ...emptied(customer), ...customer } };
}

const customerSchema: z.ZodType = promotionEntry.shape.customer;

function emptied({ group_ids: groups, excluded_group_ids: excluded }: Customer): Body {
  return {
    ...(groups !== undefined && groups.length > 0 ? { excluded_group_ids: [] } : {}),
    ...(excluded !== undefined && excluded.length > 0 ? { group_ids: [] } : {}),
  };
}
