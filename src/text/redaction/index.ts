/**
 * Finds secrets in foreign text, in whatever spelling: JSON, percent signs, HTML entities, Base64.
 */
export { findSecrets, toNeedles } from './findSecrets.ts';
export type { Needle } from './findSecrets.ts';
export { DECODED_LENGTH } from './view.ts';
