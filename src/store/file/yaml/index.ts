/**
 * The text of a store file as a tree of values, each with its place, and with variables put in.
 */
export { fitVariables } from './fitVariables.ts';
export type { Fault } from './growTree.ts';
export { parseFile } from './parseFile.ts';
export type { ParsedFile } from './parseFile.ts';
export { renderFault, renderPath } from './place.ts';
export type { Place, SpecFault } from './place.ts';
export { offsetOf, offsetOfKey } from './tree.ts';
export type { Tree } from './tree.ts';
