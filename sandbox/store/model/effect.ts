import type { Effect } from '../../model/index.ts';

/** Something that was done to a store. */
export interface StoreEffect extends Effect<'create' | 'update' | 'delete'> {
  readonly kind: 'store' | 'location' | 'promotion' | 'code';
  /** The code of a location, the name of a promotion, a coupon code, the id of a store. */
  readonly key: string;
  /** The name of the promotion that a coupon code belongs to. */
  readonly promotion?: string;
}
