/** A store of a franchise, as it was asked for. */
export interface FranchiseStore {
  readonly accountId: string;
  readonly id: string;
  readonly planSku: string;
  readonly name: string;
  readonly country: string;
  readonly hash: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Fields that somebody changed since. */
  touched: Partial<WireStore>;
}

/** A store as Get Store shows it. */
export interface WireStore {
  readonly id: string;
  readonly status: string;
  readonly plan_sku: string;
  readonly store_name: string;
  /** Comes with `allocating` (documented), like the hostnames. */
  readonly store_hash?: string;
  readonly primary_hostname?: string;
  readonly canonical_hostname?: string;
  readonly country: string;
  /** Comes with `active` (documented). */
  readonly allocated_at?: string;
  readonly expires_at?: string;
  readonly account_id: string;
  readonly store_launched: boolean;
}

export interface FranchiseToken {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}
