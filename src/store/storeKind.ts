import type { Fields, InputSource, Reading } from '../inputs/index.ts';
import type { FranchiseResource, StoreResources, StoreRun } from './resource.ts';

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
