import type { Fields, InputSource, Reading } from '../inputs/index.ts';
import type { Deadline } from '../step/index.ts';
import type {
  Body,
  CurrentCode,
  CurrentFranchiseStore,
  CurrentLocation,
  CurrentPromotion,
} from './plan/index.ts';
import type { NamedKind, Reference } from './schema/index.ts';

/** The platform's side of the store action, before anything is known about the run. */
export interface StoreKind {
  /** The platform's own inputs. */
  readonly fields: Fields;
  readonly readInputs: (source: InputSource) => Reading<StoreAccess>;
}

/** What the inputs give access to. What they lack is a fault only where the file asks for it. */
export interface StoreAccess {
  /** Hash of the store whose locations and promotions are meant, where the inputs say it. */
  readonly storeHash: string | undefined;
  /** Undefined when there is no token of a store. */
  readonly openStore: OpenStore | undefined;
  /** Undefined when no franchise is given. */
  readonly openFranchise: OpenFranchise | undefined;
}

/** Opens what is in a store. Sends nothing yet. */
export type OpenStore = (storeHash: string, run: StoreRun) => Promise<StoreResources>;

/** Opens a partner's stores. Sends nothing yet. */
export type OpenFranchise = (run: StoreRun) => Promise<FranchiseResource>;

/** What the calls of a store need of the run. */
export interface StoreRun {
  readonly deadline: Pick<Deadline, 'signal' | 'remainingMs'>;
  /** Called before a call is retried, or has to wait for the store's quota. */
  readonly info: (sentence: string) => void;
  readonly secret: (value: string) => void;
}

/**
 * The port to the things in a store. Every member rejects with `HttpError` when a call fails, and with the signal's reason on
 * abort. A call that is safe to repeat has been retried by then. A create has been retried only while it certainly had no
 * effect; the `effect` of its error says what it may have done.
 */
export interface StoreResources {
  readonly locations: LocationResource;
  readonly promotions: PromotionResource;
  readonly names: NameResource;
}

/** Something that a file can name: with its SKU, its name or the path of a category. */
export interface NamedThing {
  readonly id: number;
  readonly name: string;
}

/** What a file may name instead of giving its id. */
export interface NameResource {
  /** What may be meant, and maybe more: the caller compares the names. */
  readonly find: (kind: NamedKind, reference: Reference) => Promise<readonly NamedThing[]>;
  /** The names of things, at least of those with these ids: SKUs of products and variants. */
  readonly all: (kind: NamedKind, ids: readonly number[]) => Promise<readonly NamedThing[]>;
  /** The name of the store itself; undefined where it cannot be read. */
  readonly storeName: () => Promise<string | undefined>;
}

/** Locations are written asynchronously: what is accepted shows in the list some time later, and a new id only there. */
export interface LocationResource {
  /** All locations, by their ids. */
  readonly list: () => Promise<readonly CurrentLocation[]>;
  /** Creates several at once, of which a refusal can mean some or all. */
  readonly create: (bodies: readonly Body[]) => Promise<void>;
  /** Writes several at once, of which a refusal can mean some or all. Each has its `id`. */
  readonly update: (bodies: readonly Body[]) => Promise<void>;
  /** Removes one; one that is gone already is no error. */
  readonly remove: (id: number) => Promise<void>;
}

/** The promotions of a store, and the codes of its coupons. */
export interface PromotionResource {
  /** All promotions, by their ids; without coupon codes. */
  readonly list: () => Promise<readonly CurrentPromotion[]>;
  /** All coupon codes of a promotion. */
  readonly codes: (promotion: number) => Promise<readonly CurrentCode[]>;
  /** Creates one and resolves with its id. */
  readonly create: (body: Body) => Promise<number>;
  readonly update: (id: number, body: Body) => Promise<void>;
  /** Removes one that has no coupon codes any more; one that is gone already is no error. */
  readonly remove: (id: number) => Promise<void>;
  /** Creates a coupon code and resolves with it as the platform has stored it. */
  readonly createCode: (promotion: number, body: Body) => Promise<CurrentCode>;
  /** Removes coupon codes by their ids, of which there can be none; those that are gone already are no error. */
  readonly removeCodes: (promotion: number, ids: readonly number[]) => Promise<void>;
}

/** A store of a franchise, as far as it is known yet. */
export interface FranchiseStore extends CurrentFranchiseStore {
  /** The platform's word: `provisioning`, `allocating`, `active` … */
  readonly status: string;
  /** Absent until the store is allocated. */
  readonly store_hash: string | undefined;
}

/** The port to a partner's stores. Rejects as {@link StoreResources} does. */
export interface FranchiseResource {
  /** Undefined when there is no store with this id, which is the partner's own. */
  readonly find: (id: string) => Promise<FranchiseStore | undefined>;
  /** Asks for a store, which takes its time to become usable. */
  readonly create: (accountId: string, body: Body) => Promise<void>;
}
