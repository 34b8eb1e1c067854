import type { Dice } from '../../engine/dice.ts';
import { DEFAULT_CODE, drawLocation, drawPromotion } from './drawFile.ts';
import type { DesiredStore, Identity, Json } from './drawFile.ts';
import type { Look } from './look.ts';

/**
 * Fills a store with some of what the file asks for (part of it with other values) and with other things. Returns the codes of
 * locations that the platform does not delete.
 */
export function fillStore(look: Look, dice: Dice, desired: DesiredStore): ReadonlySet<string> {
  const kept = fillLocations(look, dice, desired.locations ?? []);
  fillPromotions(look, dice, desired.promotions ?? []);
  look.settle();
  return kept;
}

function fillLocations(look: Look, dice: Dice, wanted: readonly Json[]): ReadonlySet<string> {
  const known = wanted.filter(({ code }) => code !== DEFAULT_CODE && dice.chance(0.5));
  const others = ['OLD-1', 'OLD-2'].filter(() => dice.chance(0.3));
  const codes = [DEFAULT_CODE, ...known.map(({ code }) => String(code)), ...others];
  const kept = new Set(codes.filter(() => dice.chance(0.1)));
  look.rewriteLocation(DEFAULT_ID, {
    ...{ type_id: 'PHYSICAL', time_zone: 'Etc/UTC', managed_by_external_source: false },
    ...drawLocation(dice, DEFAULT_CODE),
  });
  for (const fields of [
    ...known.map((each) => (dice.chance(0.5) ? each : drawLocation(dice, String(each['code'])))),
    ...others.map((code) => drawLocation(dice, code)),
    ...(dice.chance(0.01) ? known : []),
  ]) {
    look.addLocation(fields, { shippingOrigin: kept.has(String(fields['code'])) });
  }
  return kept;
}

const DEFAULT_ID = 1;

function fillPromotions(look: Look, dice: Dice, wanted: readonly Json[]): void {
  const known = wanted.filter(() => dice.chance(0.55)) as unknown as readonly Identity[];
  const others = OTHERS.filter(() => dice.chance(0.25));
  const again = dice.chance(0.02) ? known : [];
  const taken = new Set<string>();
  for (const identity of [...known, ...others, ...again]) {
    const { codes, ...fields } =
      dice.chance(0.5) && identity['rules'] !== undefined
        ? identity
        : drawPromotion(dice, identity);
    const { id } = look.addPromotion(fields);
    fillCodes(look, dice, { id, codes: (codes ?? []) as readonly Json[], taken });
    if (dice.chance(0.15)) look.usePromotion(id, Number(fields['max_uses'] ?? 3));
    if (dice.chance(0.05)) look.touchPromotion(id, { is_archived: true });
  }
}

const OTHERS: readonly Identity[] = [
  { name: 'Old sale', redemption_type: 'AUTOMATIC' },
  { name: 'Old friends', redemption_type: 'COUPON' },
  { name: 'Welcome', redemption_type: 'AUTOMATIC' },
];

interface Filling {
  readonly id: number;
  readonly codes: readonly Json[];
  readonly taken: Set<string>;
}

/** A store has each code once, regardless of case. */
function fillCodes(look: Look, dice: Dice, { id, codes, taken }: Filling): void {
  for (const each of codes) {
    const code = String(each['code']);
    if (!dice.chance(0.7) || taken.has(code.toLowerCase())) continue;
    taken.add(code.toLowerCase());
    look.addCode(id, { ...each, ...(dice.chance(0.2) && { max_uses: 7 }) });
    if (dice.chance(0.2)) look.touchCode(code, { current_uses: 1 });
  }
}
