/**
 * Writes a zip: the same bytes for the same files, on any number of cores.
 */
export { createPieceWriter } from './createPieceWriter.ts';
export { createRing } from './createRing.ts';
export { createZipWriter } from './createZipWriter.ts';
export { deflateAt } from './deflateBlock.ts';
export type { DeflateBlock, Level } from './deflateBlock.ts';
export { freeMemory } from './freeMemory.ts';
export { inOrder } from './inOrder.ts';
export type { Job } from './inOrder.ts';
export { packPieces } from './packPieces.ts';
export type { Packing, Piece } from './packPieces.ts';
