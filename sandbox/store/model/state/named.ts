/** A kind of thing that promotions refer to by its id. */
export type NamedKind =
  'product' | 'variant' | 'category' | 'brand' | 'channel' | 'customer group' | 'shipping zone';

/** A thing that promotions refer to, as far as it can be looked up. */
export interface NamedRecord {
  readonly id: number;
  readonly name: string;
  readonly sku?: string;
  /** Of a category; 0 for one at the top. */
  readonly parentId?: number;
  /** Of a category: each tree has names of its own. */
  readonly treeId?: number;
  /** Of a variant: the only one of its product, whose SKU it has. */
  readonly isBase?: boolean;
  /** Of a product without options: its only variant. */
  readonly baseVariantId?: number;
}

/** All of them, by kind. */
export type NamedState = Readonly<Record<NamedKind, NamedRecord[]>>;

/** Begins with the channel that every store has (documented). */
export function createNamed(): NamedState {
  return {
    product: [],
    variant: [],
    category: [],
    brand: [],
    channel: [{ id: 1, name: 'Storefront' }],
    'customer group': [],
    'shipping zone': [],
  };
}
