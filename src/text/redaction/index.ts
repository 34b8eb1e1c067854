/**
 * Finds secrets in foreign text, in whatever spelling: JSON, percent signs, HTML entities, Base64.
 */
export { findSecrets } from './findSecrets.ts';
export { openPatternIndex, toPatterns } from './patterns.ts';
export type { PatternIndex } from './patterns.ts';
export { DECODED_LENGTH } from './view.ts';
