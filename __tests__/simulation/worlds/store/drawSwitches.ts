import { normalStore } from '../../../../sandbox/store/model/index.ts';
import type { StoreEffect, StoreSwitches } from '../../../../sandbox/store/model/index.ts';
import type { Dice } from '../../engine/dice.ts';
import type { Unkind } from '../switches.ts';
import { CODES, REFUSED_NAME } from './drawFile.ts';

/** A store's habits, as nobody knows them. */
export interface DrawnSwitches {
  readonly switches: StoreSwitches;
  /** From now on all that is accepted takes effect. */
  readonly calm: () => void;
}

/** The latest that a location shows. */
const LATEST_MS = 40_000;

/** Draws how a store behaves where the documentation says nothing, or where stores differ. */
export function drawSwitches(dice: Dice, unkind: Unkind): DrawnSwitches {
  const usualMs = dice.pick([0, 300, 3000]);
  const longestMs = unkind.has('late-locations') ? LATEST_MS : usualMs;
  let losses = dice.chance(0.06) ? 0.4 : 0;
  // A new promotion has an id in the answer, and codes are created below it: it is there.
  const ignores = ({ kind, what }: StoreEffect): boolean =>
    !(kind === 'promotion' && what === 'create') &&
    kind !== 'store' &&
    losses > 0 &&
    dice.chance(losses);
  return {
    switches: {
      ...normalStore(),
      promotionUpdate: unkind.has('promotions-replaced') ? 'replace' : 'merge',
      stopOfOnlyRule: dice.pick(['sent', 'false']),
      listOrder: dice.pick(['kept', 'any']),
      coordinates: dice.pick(['sent', 'single', 'rounded']),
      timeZones: dice.pick(['sent', 'canonical']),
      emails: dice.pick(['sent', 'lower_case']),
      hours: dice.pick(['sent', 'seconds']),
      ignores,
      pageLimit: dice.chance(0.15) ? dice.between(1, 3) : 250,
      pagesCounted: dice.chance(0.7),
      locationUpdate: dice.pick(['merge', 'replace']),
      locationBatches: dice.chance(0.3) ? 'atomic' : 'partial',
      refusedLocationCodes: dice.chance(0.1) ? [dice.pick(CODES)] : [],
      locationDelayMs: () => dice.between(0, longestMs),
      specialDates: dice.pick(['date', 'date-time']),
      amounts: dice.pick(['trimmed', 'sent', 'two_decimals']),
      innerFields: dice.pick([{}, { id: 7, priority: 1 }]),
      extraFields: dice.pick([{}, { priority: 1 }]),
      refusedPromotionNames: [REFUSED_NAME],
      statusOfTakenCode: dice.pick([409, 422]),
      storeDelayMs: dice.pick([0, 3000, 30_000]),
    },
    calm: () => {
      losses = 0;
    },
  };
}
