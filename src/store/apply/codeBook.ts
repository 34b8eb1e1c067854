import type { CurrentCode } from '../plan/index.ts';

/** Coupon codes by the id of their promotion. */
export type CodesByPromotion = ReadonlyMap<number, readonly CurrentCode[]>;

/** What is known of coupon codes without asking for them again: one request for each promotion. */
export interface CodeBook {
  readonly all: () => CodesByPromotion;
  readonly keep: (promotion: number, codes: readonly CurrentCode[]) => void;
  readonly add: (promotion: number, code: CurrentCode) => void;
  readonly remove: (promotion: number, ids: readonly number[]) => void;
}

/** Opens a book with codes that were read. */
export function openCodeBook(read: CodesByPromotion = new Map()): CodeBook {
  const codes = new Map(read);
  const keep: CodeBook['keep'] = (promotion, some) => void codes.set(promotion, some);
  // Of a promotion that the book does not have, nobody knows what other codes there are.
  const change = (
    promotion: number,
    changed: (some: readonly CurrentCode[]) => readonly CurrentCode[],
  ): void => {
    const some = codes.get(promotion);
    if (some !== undefined) keep(promotion, changed(some));
  };
  return {
    all: () => codes,
    keep,
    add: (promotion, code) => {
      change(promotion, (some) => [...some, code]);
    },
    remove: (promotion, ids) => {
      const gone = new Set(ids);
      change(promotion, (some) => some.filter(({ id }) => !gone.has(id)));
    },
  };
}
