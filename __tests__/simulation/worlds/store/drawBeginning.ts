import type { Dice } from '../../engine/dice.ts';
import type { Json } from '../../models/store/diary.ts';
import { DEFAULT_CODE, toLocation } from '../../models/store/locations.ts';
import type { Promotion } from '../../models/store/promotions.ts';
import { toPromotion } from '../../models/store/toPromotion.ts';
import { drawLocation, drawPromotion } from './drawFile.ts';
import type { DesiredStore } from './drawFile.ts';

/** What a store has before anything is done to it. */
export interface Beginning {
  readonly locations: readonly Json[];
  readonly promotions: readonly Promotion[];
  /** Codes of locations that the platform does not delete. */
  readonly kept: ReadonlySet<string>;
}

/** Draws a store that has some of what the file asks for, some of that in another form, and more. */
export function drawBeginning(dice: Dice, desired: DesiredStore, startMs: number): Beginning {
  const locations = drawLocations(dice, desired.locations ?? []);
  return {
    locations,
    promotions: drawPromotions(dice, desired.promotions ?? [], startMs - 86_400_000),
    kept: new Set(locations.map(({ code }) => String(code)).filter(() => dice.chance(0.1))),
  };
}

function drawLocations(dice: Dice, wanted: readonly Json[]): readonly Json[] {
  const first = toLocation({ ...drawLocation(dice, DEFAULT_CODE), id: 1, is_default: true });
  const known = wanted.filter(({ code }) => code !== DEFAULT_CODE && dice.chance(0.5));
  const others = ['OLD-1', 'OLD-2'].filter(() => dice.chance(0.3));
  return [
    first,
    ...known.map((fields) =>
      dice.chance(0.5) ? fields : drawLocation(dice, String(fields['code'])),
    ),
    ...others.map((code) => drawLocation(dice, code)),
    ...(dice.chance(0.01) ? known : []),
  ].map((fields, at) => ({ ...toLocation(fields), id: at + 1 }));
}

interface Identity extends Json {
  readonly name: string;
  readonly redemption_type: string;
}

function drawPromotions(
  dice: Dice,
  wanted: readonly Json[],
  sinceMs: number,
): readonly Promotion[] {
  const known = wanted.filter(() => dice.chance(0.55)) as unknown as readonly Identity[];
  const others = OTHERS.filter(() => dice.chance(0.25));
  const again = dice.chance(0.02) ? known : [];
  const taken = new Set<string>();
  return [...known, ...others, ...again].map((identity, at) => {
    const { codes, ...fields } =
      dice.chance(0.5) && identity['rules'] !== undefined
        ? identity
        : drawPromotion(dice, identity);
    const uses = dice.chance(0.15) ? Number(fields['max_uses'] ?? 3) : 0;
    const isExhausted = uses > 0 && uses === fields['max_uses'];
    const wire = {
      ...toPromotion(fields, sinceMs),
      id: at + 1,
      current_uses: uses,
      ...(isExhausted && { status: 'DISABLED' }),
      ...(dice.chance(0.05) && { is_archived: true }),
    };
    const own = (codes ?? []) as readonly Json[];
    return {
      wire,
      bornAtMs: sinceMs,
      codes: drawCodes(dice, own, { taken, from: 100 * (at + 1) }),
    };
  });
}

const OTHERS: readonly Identity[] = [
  { name: 'Old sale', redemption_type: 'AUTOMATIC' },
  { name: 'Old friends', redemption_type: 'COUPON' },
  { name: 'Welcome', redemption_type: 'AUTOMATIC' },
];

/** A code is there once in a store, whatever its letters are like. */
function drawCodes(
  dice: Dice,
  codes: readonly Json[],
  { taken, from }: { readonly taken: Set<string>; readonly from: number },
): readonly Json[] {
  return codes
    .filter(({ code }) => dice.chance(0.7) && !taken.has(String(code).toLowerCase()))
    .map((code, at) => {
      taken.add(String(code['code']).toLowerCase());
      return {
        id: from + at,
        max_uses: 0,
        max_uses_per_customer: 0,
        ...code,
        ...(dice.chance(0.2) && { max_uses: 7 }),
        current_uses: dice.chance(0.2) ? 1 : 0,
      };
    });
}
