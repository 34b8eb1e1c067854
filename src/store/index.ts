/**
 * The store action: plans, applies and exports the setup of a store.
 */
export { diskFiles } from './file/index.ts';
export type {
  FranchiseResource,
  FranchiseStore,
  LocationResource,
  NameResource,
  NamedThing,
  PromotionResource,
  StoreAccess,
  StoreKind,
  StoreResources,
  StoreRun,
} from './platform.ts';
export { runStore } from './run.ts';
export type { NamedKind } from './schema/index.ts';
