/** A store as it is, in the words of the API. Only what the file is about needs to be read: absent means not read. */
export interface CurrentStore {
  /** The store itself, from Get Store. `null`: there is none yet. */
  readonly store?: CurrentFranchiseStore | null;
  /** All of them, from every page. */
  readonly locations?: readonly CurrentLocation[];
  /** All of them, from every page. */
  readonly promotions?: readonly CurrentPromotion[];
  /** Coupon codes by the id of their promotion, from every page; of those promotions that `codesToRead` names. */
  readonly codes?: ReadonlyMap<number, readonly CurrentCode[]>;
}

/** A location as List Locations has it. Keys that are not named here are kept. */
export interface CurrentLocation {
  readonly id: number;
  readonly code?: string | null | undefined;
  readonly label?: string | null | undefined;
  readonly [key: string]: unknown;
}

/** A promotion as List Promotions has it. Keys that are not named here are kept. */
export interface CurrentPromotion {
  readonly id: number;
  readonly name: string;
  readonly redemption_type: string;
  readonly status?: string | null | undefined;
  readonly current_uses?: number | null | undefined;
  readonly max_uses?: number | null | undefined;
  readonly coupon_type?: string | null | undefined;
  readonly is_archived?: boolean | null | undefined;
  readonly [key: string]: unknown;
}

/** A coupon code as the codes of a promotion have it. */
export interface CurrentCode {
  readonly id: number;
  readonly code: string;
  readonly current_uses?: number | null | undefined;
  readonly [key: string]: unknown;
}

/** A store as Get Store has it. */
export interface CurrentFranchiseStore {
  readonly id: string;
  readonly [key: string]: unknown;
}
