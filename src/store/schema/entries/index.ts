/**
 * The entries of a store file: each field with its type, default and meaning.
 */
export { codeEntry } from './codeEntry.ts';
export { locationEntry } from './locationEntry.ts';
export { promotionEntry } from './promotionEntry.ts';
export { storeEntry, storeFile } from './storeFile.ts';
