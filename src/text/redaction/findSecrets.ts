import { SHORTEST } from './patterns.ts';
import type { Pattern, PatternIndex } from './patterns.ts';
import { listViews, toOriginal } from './view.ts';
import type { Span, View } from './view.ts';

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
