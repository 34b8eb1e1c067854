import type { Dice } from '../../engine/dice.ts';
import type { Server } from '../../engine/wire.ts';
import { openDiary } from '../../models/store/diary.ts';
import type { Diary } from '../../models/store/diary.ts';
import { openFranchise } from '../../models/store/franchise.ts';
import type { FranchiseModel } from '../../models/store/franchise.ts';
import { openLocations } from '../../models/store/locations.ts';
import type { Locations } from '../../models/store/locations.ts';
import { openPromotions } from '../../models/store/promotions.ts';
import type { Promotions } from '../../models/store/promotions.ts';
import { openQuota } from '../../models/store/quota.ts';
import type { QuotaManner, StoreQuota } from '../../models/store/quota.ts';
import { openStoreServer } from '../../models/store/storeModel.ts';
import { drawBeginning } from './drawBeginning.ts';
import { CODES, STORE_ID } from './drawFile.ts';
import type { DesiredStore } from './drawFile.ts';
import { drawMeanwhile } from './meanwhile.ts';

/** A store with everything around it that has to do with its setup. */
export interface Shop {
  readonly server: Server;
  readonly diary: Diary;
  readonly quota: StoreQuota;
  readonly quotaManner: QuotaManner | undefined;
  readonly locations: Locations;
  readonly promotions: Promotions;
  readonly franchise: FranchiseModel | undefined;
  /** Codes of locations that the platform does not delete. */
  readonly kept: ReadonlySet<string>;
  /** Whether the described store can never be set up. */
  readonly isOver: boolean;
  /** What others have changed so far: codes of locations, names of promotions. */
  readonly touched: ReadonlySet<string>;
  /** How often others did anything. */
  readonly acts: () => number;
  /** From now on nobody else does anything, and nothing that is accepted comes to nothing. */
  readonly calm: () => void;
}

export const HASH = 'abc123';
export const STORE_TOKEN = 'store-token-0001';

/** Draws a store in any state and of any manner. */
export function openShop(dice: Dice, desired: DesiredStore, startMs: number): Shop {
  const diary = openDiary();
  const pages = {
    most: dice.chance(0.15) ? dice.between(1, 3) : 250,
    isCounted: dice.chance(0.7),
  };
  const beginning = drawBeginning(dice, desired, startMs);
  const refused = new Set(dice.chance(0.1) ? [dice.pick(CODES)] : []);
  const longestMs = dice.pick([0, 300, 3000, 15_000]);
  let losses = dice.chance(0.06) ? 0.4 : 0;
  const locations = openLocations(
    beginning.locations,
    {
      pages,
      refused,
      merges: dice.chance(0.5),
      isAtomic: dice.chance(0.3),
      kept: beginning.kept,
      drawDelayMs: () => dice.between(0, longestMs),
      drawLoss: () => losses > 0 && dice.chance(losses),
    },
    diary,
  );
  const statusOfTaken = dice.pick([409, 422] as const);
  const promotions = openPromotions(beginning.promotions, { pages, statusOfTaken }, diary);
  const quotaManner = drawQuota(dice);
  const quota = openQuota(quotaManner, startMs, dice.fork('quota'));
  const { franchise, isOver } = drawFranchise(dice, { desired, diary, startMs });

  let meanwhile = drawMeanwhile(dice, desired, pages.most < 250);
  const touched = new Set<string>();
  let requests = 0;
  let acts = 0;
  const server = openStoreServer({
    ...{ hash: HASH, token: STORE_TOKEN, diary, quota, locations, promotions, franchise },
    onRequest: ({ atMs }) => {
      requests += 1;
      for (const { beforeRequest, act } of meanwhile) {
        if (beforeRequest !== requests) continue;
        acts += 1;
        for (const key of act({ locations, promotions }, atMs)) touched.add(key);
      }
    },
  });
  return {
    ...{ server, diary, quota, quotaManner, locations, promotions, franchise, isOver, touched },
    kept: beginning.kept,
    acts: () => acts,
    calm: () => {
      meanwhile = [];
      losses = 0;
      quota.calm();
    },
  };
}

function drawQuota(dice: Dice): QuotaManner | undefined {
  if (dice.chance(0.15)) return undefined;
  return {
    perWindow: dice.pick([6, 12, 20, 60, 150, 450]),
    isTold: dice.chance(0.9),
    others: dice.weigh([
      [5, 0],
      [3, 0.6],
      [1, 1.2],
    ]),
  };
}

function drawFranchise(
  dice: Dice,
  about: { readonly desired: DesiredStore; readonly diary: Diary; readonly startMs: number },
): Pick<Shop, 'franchise' | 'isOver'> {
  if (about.desired.store === undefined) return { franchise: undefined, isOver: false };
  const paceMs = dice.magnitude(500, 60_000);
  const agesMs = dice.pick([undefined, 0, paceMs, 10 * paceMs]);
  const askedForAtMs = agesMs === undefined ? undefined : about.startMs - agesMs;
  const isOver = askedForAtMs !== undefined && dice.chance(0.05);
  const end = isOver ? 'suspended' : 'active';
  const manner = { askedForAtMs, paceMs, end, hash: HASH } as const;
  return { franchise: openFranchise(STORE_ID, manner, about.diary), isOver };
}
