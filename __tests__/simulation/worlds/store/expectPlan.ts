import { DEFAULT_CODE } from './drawFile.ts';
import type { DesiredStore, Json } from './drawFile.ts';
import type { Look } from './look.ts';

/** A change that has to be in a plan. */
export interface Item {
  readonly action: 'create' | 'update' | 'delete';
  readonly kind: 'store' | 'location' | 'promotion';
  readonly key: string;
  readonly id?: unknown;
  /** Whether a promotion lacks coupon codes. */
  readonly lacksCodes?: boolean;
  /** How many coupon codes a promotion loses that stays. */
  readonly deletedCodes?: number;
}

/** What a plan has to be like. */
export interface Expectation {
  /** Nobody can say what the file means. */
  readonly isFaulty: boolean;
  /** Whether it depends on when the store is looked at. */
  readonly isUnsure?: boolean;
  readonly changes: readonly Item[];
  readonly unchanged: number;
}

export type Policy = 'create_only' | 'upsert' | 'sync';

/** What there is in a store. */
export interface Contents {
  /** All that was accepted, whether it shows by now or not. */
  readonly locations: readonly Json[];
  readonly promotions: readonly Promotion[];
  /** Shows what the platform makes of a promotion. */
  readonly preview: Look['previewPromotion'];
}

interface Promotion {
  readonly wire: Json;
  readonly codes: readonly Json[];
}

interface Verdict {
  readonly isFaulty?: boolean;
  readonly item?: Item;
}

/** Says what has to be done to a store, by rules that have nothing in common with the code that is tested. */
export function expectPlan(desired: DesiredStore, policy: Policy, store: Contents): Expectation {
  const wanted = [
    ...(desired.locations ?? []).map((each) => judgeLocation(each, store.locations)),
    ...(desired.promotions ?? []).map((each) => judgePromotion(each, store, policy)),
  ];
  const left =
    policy === 'sync'
      ? [...leftLocations(desired, store.locations), ...leftPromotions(desired, store.promotions)]
      : [];
  const items = wanted.flatMap(({ item }) => item ?? []);
  return {
    isFaulty: wanted.some(({ isFaulty }) => isFaulty === true),
    changes: [
      ...items.filter(
        ({ action, lacksCodes }) =>
          policy !== 'create_only' || action === 'create' || lacksCodes === true,
      ),
      ...left,
    ],
    unchanged: wanted.length - items.length,
  };
}

function judgeLocation(wanted: Json, locations: readonly Json[]): Verdict {
  const key = String(wanted['code']);
  const found = locations.filter(({ code }) => code === key);
  if (found.length > 1) return { isFaulty: true };
  const [current] = found;
  const about = { kind: 'location', key, id: current?.['id'] } as const;
  if (current === undefined) return { item: { ...about, action: 'create' } };
  return isAs(wanted, current) ? {} : { item: { ...about, action: 'update' } };
}

function judgePromotion(wanted: Json, { promotions, preview }: Contents, policy: Policy): Verdict {
  const key = String(wanted['name']);
  const found = promotions.filter(({ wire }) => isMeant(wanted, wire));
  if (found.length > 1) return { isFaulty: true };
  const [current] = found;
  const about = { kind: 'promotion', key, id: current?.wire['id'] } as const;
  if (current === undefined) return { item: { ...about, action: 'create' } };
  const { codes, ...fields } = wanted;
  const filled = Object.entries(preview(fields));
  const asked: Record<string, unknown> = Object.fromEntries(
    filled.filter(([name]) => name in fields),
  );
  if (isUsedUp(fields, current.wire)) delete asked['status'];
  const isRight =
    isAs(asked, current.wire) &&
    (codes === undefined || hasCodes(codes as readonly Json[], current.codes, policy));
  const lacksCodes = hasMissing((codes ?? []) as readonly Json[], current.codes);
  const deletedCodes =
    codes === undefined || policy !== 'sync'
      ? 0
      : current.codes.filter((each) => isDeleted(each, codes as readonly Json[])).length;
  return isRight ? {} : { item: { ...about, action: 'update', lacksCodes, deletedCodes } };
}

/** A code goes that the file does not have, and so does one that is replaced. */
function isDeleted(code: Json, wanted: readonly Json[]): boolean {
  const same = wanted.find((each) => isSameCode(each['code'], code['code']));
  return same === undefined || !(hasLimit(same, code) || Number(code['current_uses']) > 0);
}

function hasLimit(wanted: Json, current: Json): boolean {
  return (wanted['max_uses'] ?? current['max_uses']) === current['max_uses'];
}

function isMeant(
  wanted: Json,
  { name, redemption_type: type, is_archived: isAway }: Json,
): boolean {
  return name === wanted['name'] && type === wanted['redemption_type'] && isAway !== true;
}

/** The platform disables what was used as often as it may, and to enable it would give the discount again. */
function isUsedUp(wanted: Json, { status, max_uses: most, current_uses: uses }: Json): boolean {
  const limit = Number((wanted['max_uses'] === undefined ? most : wanted['max_uses']) ?? 0);
  return (
    wanted['status'] === 'ENABLED' && status === 'DISABLED' && limit > 0 && Number(uses) >= limit
  );
}

/** Only where deletes are allowed is a code made anew, or taken away; one that was used stays as it is. */
function hasCodes(wanted: readonly Json[], codes: readonly Json[], policy: Policy): boolean {
  const find = (list: readonly Json[], one: Json): Json | undefined =>
    list.find(({ code }) => isSameCode(code, one['code']));
  if (policy === 'sync' && codes.some((each) => find(wanted, each) === undefined)) return false;
  return wanted.every((each) => {
    const current = find(codes, each);
    if (current === undefined) return false;
    return hasLimit(each, current) || policy !== 'sync' || Number(current['current_uses']) > 0;
  });
}

function hasMissing(wanted: readonly Json[], codes: readonly Json[]): boolean {
  return wanted.some(({ code }) => !codes.some((each) => isSameCode(code, each['code'])));
}

function leftLocations(desired: DesiredStore, locations: readonly Json[]): readonly Item[] {
  if (desired.locations === undefined) return [];
  const codes = desired.locations.map(({ code }) => code);
  return locations
    .filter(
      ({ id, code, is_default: isDefault }) =>
        !codes.includes(code) && id !== 1 && code !== DEFAULT_CODE && isDefault !== true,
    )
    .map(({ id, code }) => ({ action: 'delete', kind: 'location', key: String(code), id }));
}

function leftPromotions(desired: DesiredStore, promotions: readonly Promotion[]): readonly Item[] {
  const wanted = desired.promotions;
  if (wanted === undefined) return [];
  return promotions
    .filter(({ wire }) => wire['is_archived'] !== true)
    .filter(({ wire }) => !wanted.some((each) => isMeant(each, wire)))
    .map(({ wire: { id, name } }) => ({
      action: 'delete',
      kind: 'promotion',
      key: String(name),
      id,
    }));
}

/** Tells whether something has all that is asked for. Lists are as long as asked for; nothing, no limit and an empty text are the same. */
function isAs(wanted: unknown, current: unknown): boolean {
  if (isEmpty(wanted) && isEmpty(current)) return true;
  if (Array.isArray(wanted)) {
    if (!Array.isArray(current) || current.length !== wanted.length) return false;
    return wanted.every((each, at) => isAs(each, current[at]) && hasNoCondition(each, current[at]));
  }
  if (typeof wanted !== 'object' || wanted === null) return wanted === current;
  if (typeof current !== 'object' || current === null) return false;
  return Object.entries(wanted).every(([key, inner]) => {
    const [value, other] = [inner, (current as Json)[key]].map((each) => plain(key, each));
    // `10` and `10.0` are the same amount, whichever of them the platform shows.
    return isAs(value, other) || (key.endsWith('_amount') && Number(value) === Number(other));
  });
}

/** What means the same is written in one way. The order of channels and products means nothing, and neither does `stop` where no rule follows. */
function plain(key: string, value: unknown): unknown {
  if (key === 'email') return String(value).toLowerCase();
  if (key === 'time_zone' && value === 'US/Eastern') return 'America/New_York';
  // To a few metres.
  if (key === 'latitude' || key === 'longitude') return Math.round(Number(value) * 10_000);
  if (!Array.isArray(value)) return value;
  const items: readonly unknown[] = value;
  if (key === 'rules' && items.length === 1) return [{ ...(items[0] as Json), stop: false }];
  if (key === 'products') return items.toSorted((one, other) => Number(one) - Number(other));
  if (key !== 'channels') return items;
  return (items as readonly Json[])
    .map(({ id }) => ({ id }))
    .toSorted((one, other) => Number(one.id) - Number(other.id));
}

/** A rule that has a condition is another one without it. */
function hasNoCondition(wanted: unknown, current: unknown): boolean {
  const [one, other] = [wanted, current] as readonly Json[];
  return one?.['condition'] !== undefined || other?.['condition'] === undefined;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === 0 || value === false;
}

/** Tells whether two coupon codes are the same to the shop. */
function isSameCode(one: unknown, other: unknown): boolean {
  return String(one).toLowerCase() === String(other).toLowerCase();
}
