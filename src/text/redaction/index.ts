/**
 * Finds secrets in foreign text, in whatever spelling: JSON, percent signs, HTML entities, Base64.
 */
export { findSecrets, openPatternIndex } from './findSecrets.ts';
export type { PatternIndex } from './findSecrets.ts';
export { toPatterns } from './patterns.ts';
export { DECODED_LENGTH } from './view.ts';
