import { SHORTEST } from './patterns.ts';
import type { Pattern } from './patterns.ts';
import { listViews, toOriginal } from './view.ts';
import type { Span, View } from './view.ts';

/** The patterns of all secrets, ready to be found in one pass over a text, however many they are. */
export interface PatternIndex {
  readonly add: (patterns: readonly Pattern[]) => void;
  /** Visits each place of a text where a pattern begins. */
  readonly find: (text: Pick<View, 'text'>, visit: (pattern: Pattern, at: number) => void) => void;
}

/** Finds every place of a text that holds a secret in any spelling. The spans neither overlap nor touch, and are in order. */
export function findSecrets(text: string, patterns: PatternIndex): readonly Span[] {
  return merge(listViews(text).flatMap((view) => toOriginal(findIn(view, patterns), view)));
}

function findIn(view: View, patterns: PatternIndex): readonly Span[] {
  const { text } = view;
  const spans: Span[] = [];
  patterns.find(view, (pattern, at) => {
    const end = endOf(pattern, text, at);
    if (pattern.text.length < SHORTEST && !isAlone(text, at, end)) return;
    spans.push({
      from: pattern.isCutBefore ? Math.max(0, at - 1) : at,
      to: pattern.isCutAfter ? Math.min(text.length, end + 1) : end,
    });
  });
  return spans;
}

/** Finds how far a text goes on like a pattern. */
function endOf({ text: part, beginning }: Pattern, text: string, from: number): number {
  let length = beginning.length;
  while (length < part.length && text[from + length] === part[length]) length += 1;
  return from + length;
}

const WORD = /[\p{L}\p{N}]/u;

function isAlone(text: string, from: number, to: number): boolean {
  return !WORD.test(text.charAt(from - 1)) && !WORD.test(text.charAt(to));
}

function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || span.from > last.to) merged.push(span);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return merged;
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
    find: ({ text }, visit) => {
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
      const look = (hash: number, at: number): void => {
        if (((isUsed[hash >> 3] ?? 0) & (1 << (hash & 7))) === 0 || at < 0) return;
        for (const pattern of byHash.get(hash) ?? []) {
          if (text.startsWith(pattern.beginning, at)) visit(pattern, at);
        }
      };
      let hash = 0;
      for (let end = 0; end < text.length; end += 1) {
        hash = goOn(hash, text.charCodeAt(end));
        look(hash, end + 1 - SHORTEST);
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
