import { createRateLimit } from '../../../../sandbox/bigcommerce/model/index.ts';
import type { RateLimitOptions } from '../../../../sandbox/bigcommerce/model/index.ts';
import { lookAt, openStore, storeHost } from '../../../../sandbox/store/model/index.ts';
import type { StoreState } from '../../../../sandbox/store/model/index.ts';
import type { Dice } from '../../engine/dice.ts';
import { mountModel, openModelTime } from '../../engine/mountModel.ts';
import type { Server } from '../../engine/wire.ts';
import { openStoreHistory } from './history.ts';
import type { StoreHistory } from './history.ts';
import { fillStore } from './drawBeginning.ts';
import { STORE } from './drawFile.ts';
import type { DesiredStore } from './drawFile.ts';
import type { Unkind } from '../switches.ts';
import { drawSwitches } from './drawSwitches.ts';
import type { Look } from './look.ts';
import { drawMeanwhile } from './meanwhile.ts';

/** A store with everything that its setup depends on. */
export interface Shop {
  readonly server: Server;
  readonly model: StoreState;
  readonly look: Look;
  readonly history: StoreHistory;
  readonly quota: QuotaBehaviour | undefined;
  /** The status of the described store at a time; undefined if nobody has requested it. */
  readonly statusAt: (atMs: number) => string | undefined;
  /** Codes of locations that the platform does not delete. */
  readonly kept: ReadonlySet<string>;
  /** Whether the described store can never be set up. */
  readonly isOver: boolean;
  /** What others changed so far: codes of locations, names of promotions. */
  readonly touched: ReadonlySet<string>;
  /** Counts the changes of others. */
  readonly acts: () => number;
  /** Ends the changes of others and the loss of accepted changes. */
  readonly calm: () => void;
}

export const STORE_API = 'api.bigcommerce.com';
export const HASH = 'abc123';
export const STORE_TOKEN = 'store-token-0001';
export const FRANCHISE = {
  franchiseUuid: 'f-1',
  clientId: 'client-1',
  clientSecret: 'franchise-secret-1',
};
/** Prefix of every token of the franchise. */
export const FRANCHISE_TOKEN = 'franchise-token';
/** A token that exists from the start. */
export const READY_TOKEN = `${FRANCHISE_TOKEN}-0`;

const DAY_MS = 86_400_000;

/** Draws a store in any state, with any behaviour. */
export function openShop(
  dice: Dice,
  desired: DesiredStore,
  { startMs, unkind }: { readonly startMs: number; readonly unkind: Unkind },
): Shop {
  const time = openModelTime(startMs - DAY_MS);
  const quota = drawQuota(dice);
  const othersOf = openOthers(quota, dice.fork('quota'));
  const drawn = drawSwitches(dice, unkind);
  const franchise = drawFranchise(dice, { desired, delayMs: drawn.switches.storeDelayMs });
  const words = { transaction: 0, token: 0, hash: 0 };
  const model = openStore({
    switches: { ...drawn.switches, ...franchise.switches },
    now: time.now,
    chance: dice.fork('chance').next,
    invent: (what) =>
      what === 'hash'
        ? HASH
        : `${what === 'token' ? FRANCHISE_TOKEN : what}-${String(words[what]++)}`,
    credentials: FRANCHISE,
    rateLimit: createRateLimit({
      limit: () => ({ quota: quota?.perWindow ?? Number.POSITIVE_INFINITY, windowMs: WINDOW_MS }),
      others: othersOf.used,
      now: time.now,
      sinceMs: startMs - dice.between(0, WINDOW_MS - 1),
      isTold: quota?.isTold ?? false,
    }),
  });
  const look = lookAt(model);
  const kept = fillStore(look, dice, desired);
  look.issueToken(DAY_MS);
  if (franchise.ageMs !== undefined) {
    time.set(startMs - franchise.ageMs);
    look.addStore(STORE);
  }
  const history = openStoreHistory(model, startMs - DAY_MS);
  const meanwhile = playMeanwhile(dice, {
    desired,
    look,
    history,
    hasManyPages: drawn.switches.pageLimit < 250,
  });
  const inner = mountModel(
    { [STORE_API]: storeHost(model, { storeHash: HASH, accessToken: STORE_TOKEN }) },
    time,
  );
  return {
    ...{ model, look, history, quota, kept, isOver: franchise.isOver },
    touched: meanwhile.touched,
    acts: meanwhile.acts,
    server: {
      hosts: inner.hosts,
      handle: (asked) => {
        time.set(asked.atMs);
        meanwhile.before();
        const answer = inner.handle(asked);
        history.note();
        return answer;
      },
    },
    statusAt: (atMs) => {
      time.set(atMs);
      return look.stores()[0]?.status;
    },
    calm: () => {
      meanwhile.end();
      drawn.calm();
      othersOf.end();
    },
  };
}

export interface QuotaBehaviour {
  /** Requests that all apps of the store may make in a window. */
  readonly perWindow: number;
  /** Whether answers report it. */
  readonly isTold: boolean;
  /** The largest part of a window that other apps use. */
  readonly others: number;
}

const WINDOW_MS = 30_000;

function drawQuota(dice: Dice): QuotaBehaviour | undefined {
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

/** Other apps use a random part of the quota, at one random moment of each window. */
function openOthers(
  quota: QuotaBehaviour | undefined,
  dice: Dice,
): { readonly used: RateLimitOptions['others']; readonly end: () => void } {
  const { perWindow = 0, others = 0 } = quota ?? {};
  let isCalm = others === 0;
  return {
    used: (beganMs, passedMs) => {
      if (isCalm) return 0;
      const own = dice.fork(`window ${String(beganMs)}`);
      const fromMs = own.between(0, WINDOW_MS);
      const requests = Math.round(perWindow * own.next() * others);
      return passedMs >= fromMs ? requests : 0;
    },
    end: () => {
      isCalm = true;
    },
  };
}

/** Draws the described store: whether and how long ago it was requested, and how its creation ends. */
function drawFranchise(
  dice: Dice,
  { desired, delayMs }: { readonly desired: DesiredStore; readonly delayMs: number },
): Pick<Shop, 'isOver'> & {
  readonly ageMs: number | undefined;
  readonly switches: { readonly storePaceMs: number; readonly storeEnd: string };
} {
  const paceMs = dice.magnitude(500, 60_000);
  const ageMs = dice.pick([undefined, 0, paceMs, 10 * paceMs]);
  const isAskedFor = desired.store !== undefined && ageMs !== undefined;
  const isOver = isAskedFor && dice.chance(0.05);
  return {
    isOver,
    // Old enough to be visible.
    ageMs: isAskedFor ? Math.max(ageMs, delayMs) : undefined,
    switches: { storePaceMs: paceMs, storeEnd: isOver ? 'suspended' : 'active' },
  };
}

/** Applies the drawn changes of others, each before its request. */
function playMeanwhile(
  dice: Dice,
  {
    desired,
    look,
    history,
    hasManyPages,
  }: Pick<Shop, 'look' | 'history'> & {
    readonly desired: DesiredStore;
    readonly hasManyPages: boolean;
  },
): Pick<Shop, 'touched' | 'acts'> & {
  readonly before: () => void;
  readonly end: () => void;
} {
  let waiting = drawMeanwhile(dice, desired, hasManyPages);
  const touched = new Set<string>();
  let requests = 0;
  let acts = 0;
  return {
    touched,
    acts: () => acts,
    before: () => {
      requests += 1;
      for (const { beforeRequest, act } of waiting) {
        if (beforeRequest !== requests) continue;
        acts += 1;
        for (const key of act(look)) touched.add(key);
        history.note();
      }
    },
    end: () => {
      waiting = [];
    },
  };
}
