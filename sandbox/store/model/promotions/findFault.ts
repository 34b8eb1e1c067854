import type { StoreSwitches } from '../switches.ts';
import type { Settings } from '../state/index.ts';

/** Finds what is wrong with a promotion as a whole. */
export function findFault(
  settings: Settings,
  { currencies, productsWithOptions, refusedPromotionNames }: StoreSwitches,
): string | undefined {
  const { customer, currency_code: currency, start_date, end_date } = settings;
  if (refusedPromotionNames.includes(settings.name)) return 'name: It is not allowed.';
  // Documented: one of the two lists, if any.
  if (customer.group_ids.length > 0 && customer.excluded_group_ids.length > 0) {
    return 'customer: Specify either group_ids or excluded_group_ids.';
  }
  if (end_date !== null && Date.parse(end_date) <= Date.parse(start_date)) {
    return 'end_date: It should be after start_date.';
  }
  if (currency !== '*' && !currencies.includes(currency)) {
    return `currency_code: ${currency} is no transactional currency of this store.`;
  }
  // Documented: for all currencies there are percentages only.
  if (currency === '*' && has(settings.rules, ['fixed_amount', 'fixed_price'])) {
    return 'currency_code: All currencies go with percentage discounts only.';
  }
  if (overrides(settings) && !isLoneCoupon(settings)) {
    return 'coupon_overrides_other_promotions: It needs a coupon that cannot be used with other promotions.';
  }
  const given = settings.rules.map(({ action }) => action['gift_item'] as Gift | undefined);
  const product = given.find((gift) => productsWithOptions.includes(gift?.product_id ?? 0));
  return product === undefined
    ? undefined
    : 'rules: A product with options cannot be a gift, use variant_id.';
}

interface Gift {
  readonly product_id?: number;
}

/** The text also reads as if `false` were refused; whoever sends back what the platform shows sends that. */
function overrides(settings: Settings): boolean {
  return (
    settings.coupon_overrides_other_promotions === true ||
    settings.coupon_overrides_automatic_when_offering_higher_discounts === true
  );
}

function isLoneCoupon(settings: Settings): boolean {
  return settings.redemption_type === 'COUPON' && !settings.can_be_used_with_other_promotions;
}

function has(value: unknown, keys: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, field]) => keys.includes(key) || has(field, keys));
}
