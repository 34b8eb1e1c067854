/** What the platform fills in for keys that are left out. Names mean the same wherever they stand, but for the one below. */
const defaults: Readonly<Record<string, unknown>> = {
  add_free_item: true,
  all_day: false,
  annual: false,
  apply_once: true,
  as_total: false,
  can_be_used_with_other_promotions: true,
  closing: '00:00',
  coupon_overrides_automatic_when_offering_higher_discounts: false,
  coupon_overrides_other_promotions: false,
  coupon_type: 'SINGLE',
  enabled: true,
  exclude_items_on_sale: false,
  is_featured_promotion: false,
  managed_by_external_source: false,
  minimum_order_count: 0,
  open: false,
  opening: '00:00',
  stop: false,
  storefront_visibility: true,
  strategy: 'LEAST_EXPENSIVE',
  type_id: 'PHYSICAL',
};

/** Zero stands for no limit, and so does nothing. */
const zeroIsNothing: ReadonlySet<string> = new Set(['max_uses', 'max_uses_per_customer']);

/** Tells whether a value is what the platform takes the key to be when it is left out of its parent. */
export function isDefault(parent: string, key: string, value: unknown): boolean {
  if (isNothing(value) || (value === 0 && zeroIsNothing.has(key))) return true;
  if (key === 'include_items_considered_by_condition')
    return value === (parent === 'fixed_price_set');
  return key in defaults && defaults[key] === value;
}

/** Tells whether a value says no more than its absence. */
export function isNothing(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
