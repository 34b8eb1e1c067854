/** How the values of a key are compared. Keys that are in no set are compared as they are. */
export type Meaning =
  | 'decimal'
  | 'instant'
  | 'date'
  /** A list whose order means nothing. */
  | 'set'
  /** A map of which the file may set only some keys. */
  | 'partial'
  | 'plain';

const keysByMeaning: Readonly<Record<Exclude<Meaning, 'plain'>, readonly string[]>> = {
  decimal: [
    'fixed_amount',
    'fixed_price',
    'maximum_allowed_discount_amount',
    'minimum_spend',
    'percentage_amount',
  ],
  instant: ['end_date', 'start_date', 'valid_from', 'valid_until'],
  date: ['date'],
  set: [
    'and',
    'brands',
    'categories',
    'channels',
    'countries',
    'excluded_group_ids',
    'group_ids',
    'id',
    'locations',
    'method_ids',
    'notifications',
    'or',
    'products',
    'special_hours',
    'values',
    'variants',
    'week_days',
    'zone_ids',
  ],
  partial: [
    'address',
    'customer',
    'geo_coordinates',
    'operating_hours',
    'sunday',
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
    'saturday',
  ],
};

const meanings: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(keysByMeaning).flatMap(([meaning, keys]) =>
    keys.map((key) => [key, meaning as Meaning] as const),
  ),
);

/** Tells how the values of a key are compared, wherever the key stands. */
export function meaningOf(key: string): Meaning {
  return meanings.get(key) ?? 'plain';
}

/** Tells whether two values that are no maps and no lists mean the same to the platform. */
export function sameScalar(meaning: Meaning, a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  const [left, right] = [show(a), show(b)];
  if (left === undefined || right === undefined) return false;
  switch (meaning) {
    case 'decimal':
      return plainDecimal(left) === plainDecimal(right);
    case 'instant':
      // The platform keeps whole seconds.
      return Math.floor(Date.parse(left) / 1000) === Math.floor(Date.parse(right) / 1000);
    case 'date':
      return left.slice(0, 10) === right.slice(0, 10);
    case 'set':
      // Of an id it makes no difference whether it is a number or a text.
      return left === right;
    default:
      return (
        typeof a === typeof b && left.replaceAll('\r\n', '\n') === right.replaceAll('\r\n', '\n')
      );
  }
}

function show(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

/** Takes away zeros that mean nothing: `010.50` is `10.5`. */
function plainDecimal(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  return `${whole.replace(/^0+(?=\d)/, '')}.${fraction.replace(/0+$/, '')}`;
}
