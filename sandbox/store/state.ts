import { randomBytes } from 'node:crypto';
import { createRateLimit } from '../bigcommerce/rateLimit.ts';
import type { RateLimit } from '../bigcommerce/rateLimit.ts';
import { newUuid } from '../bigcommerce/uuid.ts';
import type { Stage } from '../server/stage.ts';
import type { Switches } from '../switches.ts';
import type { FranchiseStore, FranchiseToken } from './franchise/wire.ts';
import { createLocations } from './locations/createLocations.ts';
import type { LocationsState } from './locations/wire.ts';
import type { CodeRecord, PromotionRecord } from './promotions/wire.ts';

/** What a store holds, and what its routes need. */
export interface StoreState {
  readonly stage: Stage;
  readonly switches: Switches;
  /** Tells the time, in milliseconds since 1970: nothing here reads a clock but by it. */
  readonly now: () => number;
  readonly rateLimit: RateLimit;
  readonly locations: LocationsState;
  readonly promotions: Map<number, PromotionRecord>;
  /** By the code in small letters: a code is unique in its store. */
  readonly codes: Map<string, CodeRecord>;
  readonly franchise: FranchiseState;
  /** The last id given to a promotion, a code. */
  readonly lastId: { promotion: number; code: number };
  /** Requests of these APIs that are being carried out, by route, and the most there ever were. */
  readonly underWay: { now: number; most: number; readonly byRoute: Map<string, number> };
}

export interface FranchiseCredentials {
  readonly franchiseUuid: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface FranchiseState {
  readonly credentials: FranchiseCredentials;
  readonly accounts: Set<string>;
  readonly stores: Map<string, FranchiseStore>;
  /** All that were given out, oldest first. Only the newest is good. */
  readonly tokens: FranchiseToken[];
}

export interface StoreOptions {
  readonly stage: Stage;
  readonly switches: Switches;
  readonly now: () => number;
  readonly credentials?: Partial<FranchiseCredentials> | undefined;
}

/** Starts a store with nothing but its default location, and a franchise with one account, `A-1`. */
export function createStoreState({ stage, switches, now, credentials }: StoreOptions): StoreState {
  const franchise = { ...inventFranchise(), ...credentials };
  stage.log.keepSecret(franchise.clientSecret, ['api']);
  return {
    stage,
    switches,
    now,
    rateLimit: createRateLimit({
      limit: () => switches.rateLimit,
      othersPerWindow: () => switches.store.otherAppsPerWindow,
      now,
    }),
    locations: createLocations(now()),
    promotions: new Map(),
    codes: new Map(),
    franchise: {
      credentials: franchise,
      accounts: new Set(['A-1']),
      stores: new Map(),
      tokens: [],
    },
    lastId: { promotion: 0, code: 0 },
    underWay: { now: 0, most: 0, byRoute: new Map() },
  };
}

function inventFranchise(): FranchiseCredentials {
  return {
    franchiseUuid: newUuid(),
    clientId: randomBytes(16).toString('hex'),
    clientSecret: randomBytes(32).toString('hex'),
  };
}
