import { isRecord } from './entry.ts';
import type { Requirement } from './entry.ts';

const couponOnly = [
  'codes',
  'coupon_type',
  'coupon_overrides_other_promotions',
  'coupon_overrides_automatic_when_offering_higher_discounts',
];

/** What the keys of a promotion have to do with each other. */
export const promotionRequirements: readonly Requirement[] = [
  ...couponOnly.map((key) => ({
    holds: (given: Readonly<Record<string, unknown>>) =>
      given['redemption_type'] !== 'AUTOMATIC' || given[key] === undefined,
    message: 'is for promotions with redemption_type COUPON only',
    path: [key],
  })),
  {
    holds: (given) =>
      given['coupon_overrides_other_promotions'] !== true ||
      given['can_be_used_with_other_promotions'] === false,
    message: 'can be true only with can_be_used_with_other_promotions: false',
    path: ['coupon_overrides_other_promotions'],
  },
  {
    holds: (given) => !(instantOf(given['end_date']) <= instantOf(given['start_date'])),
    message: 'must be later than start_date',
    path: ['end_date'],
  },
  {
    holds: (given) => given['currency_code'] !== '*' || !hasAmounts(given['rules']),
    message: 'can be "*" only when every discount is a percentage',
    path: ['currency_code'],
  },
];

/** Milliseconds; NaN for anything but a date, so that no comparison holds. */
function instantOf(value: unknown): number {
  return typeof value === 'string' ? Date.parse(value) : NaN;
}

function hasAmounts(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasAmounts);
  if (!isRecord(value)) return false;
  return Object.entries(value).some(
    ([key, inner]) => key === 'fixed_amount' || key === 'fixed_price' || hasAmounts(inner),
  );
}
