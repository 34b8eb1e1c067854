import { base64Windows } from './base64.ts';
import type { View } from './view.ts';

/** One spelling of a secret, as it stands in a decoded text. */
export interface Pattern {
  readonly text: string;
  /** All that has to be found: a text may have been cut, by us or by others, so the rest of a long secret can be missing. */
  readonly beginning: string;
  /** Whether the character before or after it holds some bits of the secret as well. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** The patterns of all secrets, ready to be found in one pass over a text, however many they are. */
export interface PatternIndex {
  readonly add: (patterns: readonly Pattern[]) => void;
  /** Visits each place of a text where a pattern begins. */
  readonly find: (
    text: Pick<View, 'text' | 'units'>,
    visit: (pattern: Pattern, at: number) => void,
  ) => void;
}

/** So many characters of a secret's beginning are enough. */
const BEGINNING = 32;
/** Patterns of fewer characters are found only where no letter or digit is next to them: `7`, but not in `17`. */
export const SHORTEST = 4;

/** Lists what to look for of a secret: as it is, without white space around it, each of its lines, and all that in base64. */
export function toPatterns(secret: string): readonly Pattern[] {
  const parts = [secret, ...secret.split(/\r\n|\n|\r/)].flatMap((part) => [part, part.trim()]);
  const texts = parts.flatMap((part) => [part, part.toWellFormed()]).filter((part) => part.trim());
  return [...new Set(texts)].flatMap((text) => {
    const plain = toPattern(text, false, false);
    return text.length < SHORTEST ? [plain] : [plain, ...inBase64(text)];
  });
}

/** A secret can be encoded as it is, or as a part of JSON. */
function inBase64(text: string): readonly Pattern[] {
  const spellings = new Set([text, JSON.stringify(text).slice(1, -1)]);
  return [...spellings]
    .flatMap(base64Windows)
    .map(({ core, isCutBefore, isCutAfter }) => toPattern(core, isCutBefore, isCutAfter));
}

function toPattern(text: string, isCutBefore: boolean, isCutAfter: boolean): Pattern {
  return { text, beginning: text.slice(0, BEGINNING), isCutBefore, isCutAfter };
}

/** Four characters leave their mark in a hash of 16 bits, each four bits further up than the next one. */
const BITS_OF_ONE = 4;
const HASHES = 0x1_0000;

/** Makes an index without patterns. */
export function openPatternIndex(): PatternIndex {
  const short: Pattern[] = [];
  const byHash = new Map<number, Pattern[]>();
  /** A bit for each hash, so that most characters of a text cost no more than one look. */
  const isUsed = new Uint8Array(HASHES / 8);
  return {
    add: (patterns) => {
      for (const pattern of patterns) {
        if (pattern.text.length < SHORTEST) {
          short.push(pattern);
          continue;
        }
        const hash = hashOf(pattern.text);
        const same = byHash.get(hash);
        if (same === undefined) byHash.set(hash, [pattern]);
        else same.push(pattern);
        isUsed[hash >> 3] = (isUsed[hash >> 3] ?? 0) | (1 << (hash & 7));
      }
    },
    find: ({ text, units }, visit) => {
      for (const pattern of short) {
        for (
          let at = text.indexOf(pattern.text);
          at >= 0;
          at = text.indexOf(pattern.text, at + 1)
        ) {
          visit(pattern, at);
        }
      }
      if (byHash.size === 0) return;
      let hash = 0;
      for (let end = 0; end < units.length; end += 1) {
        hash = goOn(hash, units[end] ?? 0);
        const at = end + 1 - SHORTEST;
        if (((isUsed[hash >> 3] ?? 0) & (1 << (hash & 7))) === 0 || at < 0) continue;
        for (const pattern of byHash.get(hash) ?? []) {
          if (text.startsWith(pattern.beginning, at)) visit(pattern, at);
        }
      }
    },
  };
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < SHORTEST; at += 1) hash = goOn(hash, text.charCodeAt(at));
  return hash;
}

/** Takes one more character into a hash, from which the fourth before it drops out. */
function goOn(hash: number, unit: number): number {
  return ((hash << BITS_OF_ONE) ^ unit) & (HASHES - 1);
}
