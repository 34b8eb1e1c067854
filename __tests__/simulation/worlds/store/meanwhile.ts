import type { Dice } from '../../engine/dice.ts';
import { drawLocation, drawPromotion } from './drawFile.ts';
import type { DesiredStore, Identity } from './drawFile.ts';
import type { Look } from './look.ts';

/** A change that somebody else makes to a store during a run. */
export interface Meanwhile {
  /** Number of the request before which it happens, from 1. */
  readonly beforeRequest: number;
  /** Makes the change. Returns what it changed: a location's code or a promotion's name. */
  readonly act: (look: Look) => readonly string[];
}

/** Draws what others do to a store, if anything. They delete nothing if lists have many pages. */
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
      act: (look) => act(look, { dice: own, desired }),
    };
  });
}

interface ActOptions {
  readonly dice: Dice;
  readonly desired: DesiredStore;
}

function writeLocation(look: Look, { dice, desired }: ActOptions): readonly string[] {
  look.settle();
  const all = [...look.locations(), ...(desired.locations ?? [])];
  const code = String(dice.pick<{ readonly code?: unknown }>(all).code);
  const known = look.locations().find((each) => each.code === code);
  const fields = drawLocation(dice, code);
  if (known === undefined) look.addLocation(fields);
  else look.rewriteLocation(known.id, fields);
  return [code];
}

function deleteLocation(look: Look, { dice }: ActOptions): readonly string[] {
  look.settle();
  const { id, code } = dice.pick(look.locations());
  if (id === 1) return [];
  look.touchLocation(id, undefined);
  return [code];
}

function makePromotion(look: Look, { dice, desired }: ActOptions): readonly string[] {
  const wanted = desired.promotions ?? [];
  if (wanted.length === 0) return [];
  const drawn = Object.entries(drawPromotion(dice, dice.pick(wanted) as Identity));
  const fields = Object.fromEntries(drawn.filter(([key]) => key !== 'codes'));
  return [look.addPromotion(fields).name];
}

function changePromotion(look: Look, { dice }: ActOptions): readonly string[] {
  const all = look.promotions();
  if (all.length === 0) return [];
  const { id, name } = dice.pick(all);
  look.touchPromotion(id, { display_name: 'Changed', stop: dice.chance(0.5) });
  return [name];
}

function deletePromotion(look: Look, { dice }: ActOptions): readonly string[] {
  const all = look.promotions();
  if (all.length === 0) return [];
  const { id, name } = dice.pick(all);
  look.touchPromotion(id, undefined);
  return [name];
}

/** Customers use coupons all the time. */
function useCoupons(look: Look): readonly string[] {
  for (const { code, current_uses: uses } of look
    .promotions()
    .flatMap(({ id }) => look.codes(id))) {
    look.touchCode(code, { current_uses: uses + 1 });
  }
  return [];
}
