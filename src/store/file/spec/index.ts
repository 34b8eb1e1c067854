/**
 * The tree of a store file as a checked value, or all its faults.
 */
export { readSpec } from './readSpec.ts';
export type {
  Absent,
  CodeFields,
  DesiredLocation,
  DesiredPromotion,
  LocationFields,
  NameInFile,
  PromotionFields,
  StoreFields,
  StoreSection,
  StoreSpec,
} from './storeSpec.ts';
