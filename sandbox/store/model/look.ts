import type { QuotaLook } from '../../bigcommerce/model/index.ts';
import { keepStore, newStore, issueToken, toWireStore } from './franchise/index.ts';
import type {
  WireStore,
  LocationFacts,
  WireLocation,
  NamedKind,
  NamedRecord,
  WireCode,
  WirePromotion,
  FranchiseCredentials,
  StoreState,
} from './state/index.ts';
import {
  addLocation,
  rewriteLocation,
  touchLocation,
  showLocations,
  showLocation,
} from './locations/index.ts';
import {
  addCodeTo,
  addPromotion,
  findPromotion,
  previewPromotion,
  touchCode,
  touchPromotion,
  usePromotion,
  showPromotion,
} from './promotions/index.ts';

/** A body as a client would send it. */
type Body = Readonly<Record<string, unknown>>;

/** What tests and demos see of store setup, and do to it. All is shown as the API would show it now. */
export interface Store {
  readonly franchise: FranchiseCredentials;
  readonly locations: () => readonly WireLocation[];
  /** Adds a location as if it had always been there, even one whose code is taken. */
  readonly addLocation: (wanted?: Body, facts?: LocationFacts) => WireLocation;
  /** Somebody changes a location, to anything; undefined: somebody deletes it. */
  readonly touchLocation: (id: number, change: Partial<WireLocation> | undefined) => void;
  /** Somebody changes some fields of a location, to what the API would take. */
  readonly rewriteLocation: (id: number, wanted: Body) => void;
  /** Shows all writes of locations at once. */
  readonly settle: () => void;
  readonly promotions: () => readonly WirePromotion[];
  readonly addPromotion: (wanted?: Body) => WirePromotion;
  /** Shows what would become of a promotion that a client creates, and creates nothing. */
  readonly previewPromotion: (wanted: Body) => WirePromotion;
  /** Somebody changes a promotion, to anything; undefined: somebody deletes it. */
  readonly touchPromotion: (id: number, change: Partial<WirePromotion> | undefined) => void;
  /** Customers use a promotion; with its last use it is disabled. */
  readonly usePromotion: (id: number, times?: number) => void;
  readonly codes: (promotionId: number) => readonly WireCode[];
  readonly addCode: (promotionId: number, wanted: Body) => WireCode;
  /** Somebody changes a code: it is used. */
  readonly touchCode: (code: string, change: Partial<WireCode>) => void;
  /** Adds something that promotions refer to. */
  readonly addNamed: (kind: NamedKind, record: NamedRecord) => void;
  /** Stores of the franchise. */
  readonly stores: () => readonly WireStore[];
  /** Adds a store to the account `A-1`, or another, as if it had been asked for now. */
  readonly addStore: (wanted: Body, accountId?: string) => WireStore;
  readonly touchStore: (id: string, change: Partial<WireStore>) => void;
  readonly addAccount: (accountId: string) => void;
  /** Gives out a token of the franchise, which ends the one before. */
  readonly issueToken: (seconds?: number) => string;
  /** All tokens that were given out, oldest first. */
  readonly tokens: () => readonly string[];
  /** The quota of all APIs of the store. */
  readonly quota: () => QuotaLook;
  /** Another app uses so much of the current window at once. */
  readonly takeQuota: (requests: number) => void;
  /** The most requests that were under way at a time; see `latencyMs`. */
  readonly mostAtOnce: () => number;
}

/** Shows a store from outside, and lets others than its clients change it. */
export function lookAt(state: StoreState): Omit<Store, 'mostAtOnce'> {
  const { franchise } = state;
  return {
    franchise: franchise.credentials,
    locations: () => showLocations(state).map((location) => showLocation(location, state)),
    addLocation: (wanted = {}, facts = {}) =>
      showLocation(addLocation(state, wanted, facts), state),
    rewriteLocation: (id, wanted) => {
      rewriteLocation(state, id, wanted);
    },
    touchLocation: (id, change) => {
      touchLocation(state, id, change);
    },
    settle: () => void showLocations(state, true),
    promotions: () => [...state.promotions.values()].map((one) => showPromotion(one, state)),
    addPromotion: (wanted = {}) => showPromotion(addPromotion(state, wanted), state),
    previewPromotion: (wanted) => previewPromotion(state, wanted),
    touchPromotion: (id, change) => {
      touchPromotion(state, id, change);
    },
    usePromotion: (id, times = 1) => {
      usePromotion(state, id, times);
    },
    codes: (id) => [...findPromotion(state, id).codes.values()].map(({ wire }) => wire),
    addCode: (id, wanted) => addCodeTo(state, id, wanted),
    touchCode: (code, change) => {
      touchCode(state, code, change);
    },
    addNamed: (kind, record) => void state.named[kind].push(record),
    stores: () => [...franchise.stores.values()].map((store) => toWireStore(store, state)),
    addStore: (wanted, accountId = 'A-1') =>
      toWireStore(keepStore(newStore.parse(wanted), accountId, state), state),
    touchStore: (id, change) => {
      const store = franchise.stores.get(id);
      if (store === undefined) throw new Error(`There is no store ${id}.`);
      store.touched = { ...store.touched, ...change };
    },
    addAccount: (accountId) => void franchise.accounts.add(accountId),
    issueToken: (seconds) => issueToken(state, seconds).value,
    tokens: () => franchise.tokens.map(({ value }) => value),
    quota: state.rateLimit.look,
    takeQuota: state.rateLimit.take,
  };
}
