/**
 * The store action: plans, applies and exports the setup of a store.
 */
export { diskFiles } from './file/index.ts';
export type {
  FranchiseResource,
  FranchiseStore,
  NameResource,
  NamedThing,
  LocationResource,
  PromotionResource,
  StoreResources,
  StoreRun,
} from './resource.ts';
export { runStore } from './run.ts';
export type { NamedKind } from './schema/index.ts';
export type { StoreAccess, StoreKind } from './storeKind.ts';
