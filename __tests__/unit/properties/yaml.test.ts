import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  parseConfiguration,
  parseKeyValues,
} from '../../../src/platforms/connect/configuration/parseConfiguration.ts';
import { parseYaml } from '../../../src/platforms/connect/configuration/parseConfiguration.ts';
import { anyCharacter } from '../../support/draw/anyCharacter.ts';
import { holds } from '../../support/draw/holds.ts';
import { hostileText } from '../../support/draw/hostileText.ts';

/** Stands in a text for what is secret. */
const VALUE = 'Zq7value';

const piece = fc.constantFrom(
  ...[
    'a: ',
    'b:',
    '\n',
    '\n  ',
    '\n    ',
    '\r\n',
    '\t',
    '- ',
    '? ',
    ': ',
    ', ',
    '{',
    '}',
    '[',
    ']',
  ],
  ...[
    '"',
    "'",
    '|',
    '>',
    '|2-',
    '\\',
    '\\x',
    '#',
    '&a ',
    '*a',
    '*b',
    '<<: *a',
    '<<',
    '!!binary ',
    '!t ',
  ],
  ...[
    '---',
    '...',
    '%YAML 1.1\n---\n',
    '@',
    '`',
    '%',
    '~',
    'null',
    'true',
    '0x1F',
    '.inf',
    '\ufeff',
  ],
  ...[VALUE, `"${VALUE}`, `${VALUE}: ${VALUE}`, `&${VALUE} `, `*${VALUE}`, `!${VALUE} `, '\u0000'],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  hostileText(30),
  fc.string({ unit: anyCharacter, maxLength: 100 }),
);

describe('any text at all', () => {
  test('is a value or faults, none of which shows what is written there', async () => {
    await holds(
      fc.property(text, (drawn) => {
        const { faults } = parseYaml(drawn);
        expect(faults?.length).not.toBe(0);
        for (const fault of faults ?? []) {
          expect(fault).not.toContain(VALUE);
          expect(fault).toMatch(
            / (in line \d+, column \d+\.|A value that begins with \* needs quotes\.)$/,
          );
        }
      }),
      400,
    );
  });

  test('is read as a configuration of strings or as faults that name keys only', async () => {
    await holds(
      fc.property(text, (drawn) => {
        for (const parse of [parseConfiguration, parseKeyValues]) {
          const { value, faults } = parse(`key: {k: "${VALUE}"}\nlist: [${VALUE}]\n${drawn}`);
          const strings = [...value.values()].flatMap((each) =>
            typeof each === 'string' ? [each] : [...each.values()],
          );
          expect(strings.filter((each) => typeof each !== 'string')).toEqual([]);
          expect(faults.every((fault) => /^[^\r\n]+$/.test(fault))).toBe(true);
        }
      }),
      200,
    );
  });
});

describe('what is written as JSON', () => {
  // YAML merges what stands under this key; in JSON it is a key like any other.
  const key = fc.oneof(fc.string(), hostileText(4)).filter((name) => name.trim() !== '<<');
  const values = fc.dictionary(key, fc.oneof(fc.string({ unit: 'grapheme' }), hostileText(6)), {
    maxKeys: 5,
  });

  test('is read as it was meant, with any keys and values', async () => {
    await holds(
      fc.property(values, fc.constantFrom(undefined, 2), (drawn, indent) => {
        const { value, faults } = parseKeyValues(JSON.stringify(drawn, null, indent));
        expect(faults).toEqual([]);
        expect([...value]).toEqual(Object.entries(drawn));
      }),
      200,
    );
  });

  test('keeps applications apart', async () => {
    await holds(
      fc.property(fc.dictionary(key, values, { maxKeys: 4 }), (drawn) => {
        const { value, faults } = parseConfiguration(JSON.stringify(drawn));
        expect(faults).toEqual([]);
        expect([...value].map(([name, own]) => [name, Object.fromEntries(own)])).toEqual(
          Object.entries(drawn).map(([name, own]) => [name, { ...own }]),
        );
      }),
    );
  });
});

describe('a text that is made to take long', () => {
  const many = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('');

  test.each<[string, string]>([
    ['nested lists', '['.repeat(20_000)],
    ['nested lists that end', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['nested maps', '{a: '.repeat(20_000)],
    ['nested blocks', `${'- '.repeat(20_000)}a`],
    ['nested keys', `${'? '.repeat(20_000)}a`],
    ['many keys', many(10_000, (index) => `k${String(index)}: "v"\n`)],
    ['the same key', 'a: "v"\n'.repeat(10_000)],
    ['many anchors', many(10_000, (index) => `k${String(index)}: &a${String(index)} v\n`)],
    ['many aliases', `a: &a v\n${many(10_000, (index) => `k${String(index)}: *a\n`)}`],
    [
      'aliases of aliases',
      `a0: &a0 [x]\n${many(30, (n) => `a${String(n + 1)}: &a${String(n + 1)} [*a${String(n)}, *a${String(n)}]\n`)}`,
    ],
    [
      'a chain of aliases',
      many(3000, (n) => `a${String(n)}: &a${String(n)} [*a${String(Math.max(0, n - 1))}]\n`),
    ],
    ['merge keys', `a: &a { b: v }\n${many(10_000, (n) => `k${String(n)}: { <<: *a }\n`)}`],
    ['a megabyte of blank lines', '\n'.repeat(1_000_000)],
    ['a megabyte of comments', '#\n'.repeat(500_000)],
    ['bad escapes', 'a: "\\q"\n'.repeat(5000)],
    ['nothing but quotes', '"'.repeat(20_000)],
    ['nothing but colons', ': '.repeat(20_000)],
    ['one long line', `a: ${'b '.repeat(250_000)}`],
    ['one long comment', `#${'x'.repeat(1_000_000)}`],
    ['blank lines', `a:${'\n'.repeat(100_000)}b`],
  ])('takes no more than seconds: %s', (_, drawn) => {
    const startedAt = performance.now();
    const { faults } = parseYaml(drawn);
    expect(performance.now() - startedAt).toBeLessThan(8000);
    expect(faults?.length).not.toBe(0);
  });
});
