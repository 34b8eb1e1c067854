import { base64Windows } from './base64.ts';
import type { Base64Window } from './base64.ts';
import { listViews } from './view.ts';
import type { View } from './view.ts';

/** A part of a text, from its first character to the one after its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A secret, ready to be looked for. */
export interface Needle {
  readonly text: string;
  /** Only found where no letter or digit is next to it: `7`, but not in `17`. */
  readonly standsAlone: boolean;
  readonly windows: readonly Base64Window[];
}

/** Shorter ones would eat parts of ordinary words. */
const SHORTEST = 4;

/** Prepares a secret: as it is, without white space around it, and each of its lines. */
export function toNeedles(secret: string): readonly Needle[] {
  const parts = [secret, ...secret.split(/\r\n|\n|\r/)].flatMap((part) => [part, part.trim()]);
  const texts = parts.flatMap((part) => [part, part.toWellFormed()]).filter((part) => part.trim());
  return [...new Set(texts)].map((text) => {
    const isShort = text.length < SHORTEST;
    const windows = [text, JSON.stringify(text).slice(1, -1)].flatMap(base64Windows);
    return { text, standsAlone: isShort, windows: isShort ? [] : windows };
  });
}

/** Finds every place of a text that holds a secret in any spelling. The spans neither overlap nor touch, and are in order. */
export function findSecrets(text: string, needles: readonly Needle[]): readonly Span[] {
  if (needles.length === 0) return [];
  const spans = listViews(text).flatMap((view) =>
    needles.flatMap((needle) => [...findIn(view, needle)]),
  );
  return merge(spans);
}

/** So many characters of a secret's beginning are found without the rest: the text may have been cut, by us or by others. */
const BEGINNING = 32;

function* findIn(view: View, { text, standsAlone, windows }: Needle): Generator<Span> {
  const toSpan = (from: number, to: number): Span => ({
    from: view.starts[from] ?? 0,
    to: view.starts[to] ?? view.text.length,
  });
  for (const [at, end] of runs(view.text, text)) {
    if (!standsAlone || isAlone(view.text, at, end)) yield toSpan(at, end);
  }
  for (const { core, isCutBefore, isCutAfter } of windows) {
    for (const [at, end] of runs(view.text, core)) {
      const from = isCutBefore ? Math.max(0, at - 1) : at;
      yield toSpan(from, isCutAfter ? Math.min(view.text.length, end + 1) : end);
    }
  }
}

/** Finds where a text holds a part, or the beginning of a long one, and how far that goes. */
function* runs(text: string, part: string): Generator<readonly [from: number, to: number]> {
  const beginning = part.slice(0, BEGINNING);
  for (const from of places(text, beginning)) {
    let length = beginning.length;
    while (length < part.length && text[from + length] === part[length]) length += 1;
    yield [from, from + length];
  }
}

function* places(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
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
