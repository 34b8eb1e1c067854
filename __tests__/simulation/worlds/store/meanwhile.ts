import type { Dice } from '../../engine/dice.ts';
import type { Json } from '../../models/store/diary.ts';
import type { Locations } from '../../models/store/locations.ts';
import type { Promotions } from '../../models/store/promotions.ts';
import { drawLocation, drawPromotion } from './drawFile.ts';
import type { DesiredStore } from './drawFile.ts';

/** What somebody else does to a store while a run is under way. */
export interface Meanwhile {
  /** Before the request of this number, counted from the start. */
  readonly beforeRequest: number;
  /** Does it, and says to what: a location's code, a promotion's name. */
  readonly act: (store: Shop, atMs: number) => readonly string[];
}

interface Shop {
  readonly locations: Locations;
  readonly promotions: Promotions;
}

/** Draws what others do to a store, if anything. Nobody deletes anything where lists have many pages. */
export function drawMeanwhile(
  dice: Dice,
  desired: DesiredStore,
  hasManyPages: boolean,
): readonly Meanwhile[] {
  if (!dice.chance(0.25)) return [];
  const acts = [writeLocation, makePromotion, changePromotion, useCoupons];
  const some = hasManyPages ? acts : [...acts, deletePromotion, deleteLocation];
  return Array.from({ length: dice.between(1, 3) }, () => {
    const own = dice.fork(`other ${String(dice.next())}`);
    const act = dice.pick(some);
    return {
      beforeRequest: dice.between(1, 16),
      act: (store, atMs) => act(store, { dice: own, desired, atMs }),
    };
  });
}

interface About {
  readonly dice: Dice;
  readonly desired: DesiredStore;
  readonly atMs: number;
}

function writeLocation({ locations }: Shop, { dice, desired, atMs }: About): readonly string[] {
  const all = [...locations.all(), ...(desired.locations ?? [])];
  const code = String(dice.pick(all)['code']);
  const known = locations.all().find((each) => each['code'] === code);
  const id = (known?.['id'] as number | undefined) ?? locations.newId();
  locations.write(id, { ...blank, ...known, ...drawLocation(dice, code), id }, atMs);
  return [code];
}

const blank: Json = { special_hours: [], enabled: true };

function deleteLocation({ locations }: Shop, { dice, atMs }: About): readonly string[] {
  const { id, code } = dice.pick(locations.all());
  if (id === 1) return [];
  locations.write(id as number, undefined, atMs);
  return [String(code)];
}

function makePromotion({ promotions }: Shop, { dice, desired, atMs }: About): readonly string[] {
  const wanted = desired.promotions ?? [];
  if (wanted.length === 0) return [];
  const { name, ...others } = drawPromotion(dice, dice.pick(wanted) as Identity);
  const fields = Object.entries(others).filter(([key]) => key !== 'codes');
  promotions.add({ ...Object.fromEntries(fields), name }, atMs);
  return [String(name)];
}

interface Identity extends Json {
  readonly name: string;
  readonly redemption_type: string;
}

function changePromotion({ promotions }: Shop, { dice }: About): readonly string[] {
  const all = promotions.all();
  if (all.length === 0) return [];
  const one = dice.pick(all);
  one.wire = { ...one.wire, display_name: 'Changed', stop: dice.chance(0.5) };
  return [String(one.wire['name'])];
}

function deletePromotion({ promotions }: Shop, { dice }: About): readonly string[] {
  const all = promotions.all();
  if (all.length === 0) return [];
  const one = dice.pick(all);
  promotions.remove(one);
  return [String(one.wire['name'])];
}

/** Customers use coupons all the time. */
function useCoupons({ promotions }: Shop): readonly string[] {
  for (const one of promotions.all()) {
    one.codes = one.codes.map((code) => ({
      ...code,
      current_uses: Number(code['current_uses']) + 1,
    }));
  }
  return [];
}
