import type { PromotionFields } from '../file/storeSpec.ts';
import type { CurrentPromotion } from './current.ts';

/** What becomes of the status that the file asks for. */
export type StatusPlan =
  /** Compare it like any other field. */
  | 'compare'
  /** It has been used as often as it may. The platform disabled it, and to enable it would give the discount again. */
  | 'exhausted'
  /** The platform found a fault in it. To enable it again helps only with a change that mends it. */
  | 'invalid';

/** Decides about the status of a promotion, which the file may say nothing of. */
export function planStatus(desired: PromotionFields, current: CurrentPromotion): StatusPlan {
  if (current.status === 'INVALID' && desired.status !== 'DISABLED') return 'invalid';
  if (desired.status !== 'ENABLED') return 'compare';
  const limit = desired.max_uses === undefined ? current.max_uses : desired.max_uses;
  const used = (limit ?? 0) > 0 && (current.current_uses ?? 0) >= (limit ?? 0);
  return current.status === 'DISABLED' && used ? 'exhausted' : 'compare';
}
