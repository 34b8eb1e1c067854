import type { RateLimit } from '../../../bigcommerce/model/index.ts';
import type { StoreEffect } from '../effect.ts';
import type { FranchiseStore, FranchiseToken } from './franchise.ts';
import { createLocations } from './locations.ts';
import type { LocationsState } from './locations.ts';
import { createNamed } from './named.ts';
import type { NamedState } from './named.ts';
import type { CodeRecord, PromotionRecord } from './promotions.ts';
import type { StoreSwitches } from '../switches.ts';

/** What a store and its franchise hold, and by what they go. */
export interface StoreState extends Omit<StoreOptions, 'credentials'> {
  readonly locations: LocationsState;
  readonly promotions: Map<number, PromotionRecord>;
  /** What promotions refer to. */
  readonly named: NamedState;
  /** By the code in small letters: a code is unique in its store. */
  readonly codes: Map<string, CodeRecord>;
  readonly franchise: FranchiseState;
  /** The last id given to a promotion, a code. */
  readonly lastId: { promotion: number; code: number };
  /** What requests have done, oldest first. */
  readonly effects: StoreEffect[];
  /** What requests were accepted for, and what came to nothing. */
  readonly ignored: StoreEffect[];
  /** What was refused for its content, as it would be again. */
  readonly refused: Refused[];
}

interface Refused {
  readonly byRequest: number;
  /** The code of a location, the name of a promotion. */
  readonly key: string;
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
  readonly switches: StoreSwitches;
  /** Tells the time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Decides where nothing is known, by a number from 0 up to 1. */
  readonly chance: () => number;
  /** Makes up a word that was not there before. */
  readonly invent: (what: 'transaction' | 'token' | 'hash') => string;
  readonly rateLimit: RateLimit;
  readonly credentials: FranchiseCredentials;
}

/** Opens a store with nothing but its default location, and a franchise with one account, `A-1`. */
export function openStore({ credentials, ...options }: StoreOptions): StoreState {
  return {
    ...options,
    locations: createLocations(options.now()),
    promotions: new Map(),
    codes: new Map(),
    named: createNamed(),
    franchise: { credentials, accounts: new Set(['A-1']), stores: new Map(), tokens: [] },
    lastId: { promotion: 0, code: 0 },
    effects: [],
    ignored: [],
    refused: [],
  };
}

/** Does what a request was accepted for, and notes it, unless it comes to nothing. */
export function takeEffect(
  state: StoreState,
  about: Omit<StoreEffect, 'atMs' | 'id'> & { readonly id: number | string },
  act: () => void,
): void {
  const { switches, effects, ignored, now } = state;
  const effect = { ...about, id: String(about.id), atMs: now() };
  if (switches.ignores(effect)) {
    ignored.push(effect);
    return;
  }
  act();
  effects.push(effect);
}
