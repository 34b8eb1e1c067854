import type { AllFields, NewCode } from './promotionSchema.ts';

type CouponField =
  | 'coupon_type'
  | 'coupon_overrides_other_promotions'
  | 'coupon_overrides_automatic_when_offering_higher_discounts';

/** What a client can say of a promotion, with all that it left out filled in; some only of coupons. */
export type Settings = Omit<AllFields, 'codes' | 'promotion_category' | CouponField> &
  Partial<Pick<AllFields, 'promotion_category' | CouponField>>;

/** A promotion as the API shows it. */
export interface WirePromotion extends Readonly<Omit<Settings, 'status'>> {
  readonly id: number;
  readonly status: 'ENABLED' | 'DISABLED' | 'INVALID';
  readonly current_uses: number;
  readonly created_from: 'api' | 'react_ui' | 'legacy_ui';
  readonly is_archived: boolean;
}

/** A coupon code as the API shows it: nothing tells its promotion (documented). */
export interface WireCode {
  readonly id: number;
  readonly code: string;
  readonly max_uses: number;
  readonly max_uses_per_customer: number;
  readonly schedule?: NewCode['schedule'];
  readonly current_uses: number;
  readonly created: string;
}

export interface PromotionRecord {
  wire: WirePromotion;
  /** Oldest first. */
  readonly codes: Map<number, CodeRecord>;
}

export interface CodeRecord {
  readonly promotion: PromotionRecord;
  wire: WireCode;
}
