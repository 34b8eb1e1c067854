/** Reading a store file: text to values with their places, and everything that is wrong with it at once. */
export { renderPath } from './yaml/index.ts';
export type { Place, SpecFault } from './yaml/index.ts';
export { placeIn, readFile, refuseFile } from './readFile.ts';
export { MAX_SPEC_BYTES, diskFiles } from './storeFiles.ts';
export type { StoreFiles } from './storeFiles.ts';
export type * from './storeSpec.ts';
