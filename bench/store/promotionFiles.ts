/** The contents of a file with many promotions. */
export interface ManyPromotions {
  readonly count: number;
  /** Gives each a coupon code, which needs its own request. */
  readonly withCodes?: boolean;
  /** In per cent. */
  readonly discount?: number;
  /** Prefix of their names. */
  readonly prefix?: string;
}

/** Writes a store file with many promotions. Shares their rules by an alias, so that the file stays below 1 MiB. */
export function promotionFile(many: ManyPromotions): string {
  const { count, withCodes = false, discount = 10, prefix = 'Promotion' } = many;
  const type = withCodes ? 'COUPON' : 'AUTOMATIC';
  const entries = Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(5, '0');
    const codes = withCodes ? `, codes: [{ code: ${prefix}${number} }]` : '';
    return `  - { name: ${prefix} ${number}, redemption_type: ${type}, rules: ${index === 0 ? rules(discount) : '*rules'}${codes} }\n`;
  });
  return `version: 1\npromotions:\n${entries.join('')}`;
}

function rules(discount: number): string {
  return `&rules [{ action: { cart_items: { discount: { percentage_amount: ${String(discount)} }, items: { categories: [3] } } } }]`;
}
