import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeKeyValueLines, parseKeyValueLines } from '../../../src/inputs/keyValueLines.ts';
import { anyCharacter } from '../../support/draw/anyCharacter.ts';
import { holds } from '../../support/draw/holds.ts';
import { hostileText } from '../../support/draw/hostileText.ts';

const key = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/);
const value = fc.oneof(
  hostileText(),
  fc.string({ unit: anyCharacter }),
  fc.constantFrom('', ' ', '# x'),
);

/** Every way to write a value that keeps it. */
function spellings(text: string): string[] {
  const isBare = /^[^\s"'`]/.test(text) && !/[\r\n]/.test(text) && text === text.trim();
  const inQuotes = ["'", '`'].filter((quote) => !text.includes(quote) && !/\r|\\$/.test(text));
  const isEscapable = !/["\\]/.test(text);
  return [
    ...(isBare ? [text] : []),
    ...inQuotes.map((quote) => quote + text + quote),
    ...(isEscapable ? [`"${text.replaceAll('\r', String.raw`\r`)}"`] : []),
    ...(isEscapable
      ? [`"${text.replaceAll('\r', String.raw`\r`).replaceAll('\n', String.raw`\n`)}"`]
      : []),
  ];
}

const entry = fc
  .tuple(key, value)
  .map(([name, text]) => ({ name, text, spelled: spellings(text) }))
  .filter(({ spelled }) => spelled.length > 0)
  .chain(({ name, text, spelled }) =>
    fc.record({
      name: fc.constant(name),
      text: fc.constant(text),
      line: fc
        .tuple(
          fc.constantFrom('', 'export ', '  '),
          fc.constantFrom('=', ' = '),
          fc.constantFrom(...spelled),
        )
        .map(([before, equals, written]) => before + name + equals + written),
    }),
  );
const filler = fc.constantFrom('', '# a comment', '   ', "#X='");

describe('KEY=VALUE lines', () => {
  test('give back every map that they can be written as, in its order', async () => {
    const entries = fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 8 });
    const lineEnd = fc.constantFrom('\n', '\n\n', '\n# and\n');
    await holds(
      fc.property(entries, fc.array(filler), lineEnd, (drawn, fillers, end) => {
        const text = [...fillers, ...drawn.map(({ line }) => line), ...fillers].join(end);
        const { entries: read, faults } = parseKeyValueLines(text);
        expect(faults).toEqual([]);
        expect([...read]).toEqual(drawn.map(({ name, text: kept }) => [name, kept]));
      }),
      500,
    );
  });

  test('that are merged have every key once, those of the second text last', async () => {
    const entries = fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 5 });
    const written = (drawn: readonly { readonly line: string }[]): string =>
      ['# these', ...drawn.map(({ line }) => line), ''].join('\n');
    await holds(
      fc.property(entries, entries, (first, second) => {
        const merged = parseKeyValueLines(mergeKeyValueLines(written(first), written(second)));
        const own = new Set(second.map(({ name }) => name));
        const left = [...first.filter(({ name }) => !own.has(name)), ...second];
        expect(merged.faults).toEqual([]);
        expect([...merged.entries]).toEqual(left.map(({ name, text }) => [name, text]));
      }),
      300,
    );
  });

  test('are never more than keys and faults, and no fault shows a value', async () => {
    const piece = fc.constantFrom(
      'A',
      'B=',
      '"',
      "'",
      '`',
      '\\',
      '\n',
      '\r',
      ' ',
      '#',
      'export ',
      '§§',
      '=',
    );
    await holds(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { entries, faults } = parseKeyValueLines(text);
        expect(faults.join('\n')).not.toContain('§');
        for (const fault of faults) expect(fault).toMatch(/^has .* line \d+.*\.$/);
        for (const name of entries.keys()) expect(name).toMatch(/^[A-Za-z_]\w*$/);
      }),
      1000,
    );
  });
});
