import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openPatternIndex } from '../../../src/text/redaction/findSecrets.ts';
import { toPatterns } from '../../../src/text/redaction/patterns.ts';
import { listViews } from '../../../src/text/redaction/view.ts';
import { holds } from '../../support/draw/holds.ts';

/** Few different characters, so that the same is found again and again, and those that leave the same mark in the hash. */
const drawn = fc.array(fc.constantFrom('a', 'b', 'q', 'ab', '\u00e4', '\u{1f511}', '\ud83d'), {
  maxLength: 60,
});
const text = drawn.map((parts) => parts.join(''));

/** Searches for each pattern by itself. */
function search(within: string, part: string): number[] {
  return [...Array(within.length).keys()].filter((at) => within.startsWith(part, at));
}

describe('an index of patterns', () => {
  test('finds what a search for each pattern by itself finds', async () => {
    await holds(
      fc.property(fc.array(text, { maxLength: 5 }), text, (secrets, within) => {
        const patterns = [...new Set(secrets)].flatMap(toPatterns);
        const index = openPatternIndex();
        index.add(patterns);
        const found = new Map(patterns.map((pattern) => [pattern, [] as number[]]));
        for (const view of listViews(within)) {
          index.find(view, (pattern, at) => found.get(pattern)?.push(at));
        }
        for (const [{ beginning }, places] of found) {
          expect(places).toEqual(search(within, beginning));
        }
      }),
      200,
    );
  });

  test('finds nothing when there are no secrets', () => {
    const found: number[] = [];
    for (const view of listViews('any text')) {
      openPatternIndex().find(view, (_, at) => found.push(at));
    }
    expect(found).toEqual([]);
  });
});

describe('the views of a text', () => {
  test.each([
    ['has nothing to decode', 'plain text, 100 of it', 1],
    ['has only signs that begin no escape', 'a & b, 5 % of \\ it', 1],
    ['reads the same by two ways of decoding', '%41', 2],
    ['is decoded at each depth', '%252541', 4],
  ])('are as many as there are readings when it %s', (_, given, count) => {
    expect(listViews(given)).toHaveLength(count);
  });
});
