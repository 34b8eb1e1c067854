import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSpec } from '../../../src/store/file/readSpec.ts';
import type { SpecReading } from '../../../src/store/file/readSpec.ts';
import { anyCharacter } from '../../support/draw/anyCharacter.ts';
import { holds } from '../../support/draw/holds.ts';
import { hostileText } from '../../support/draw/hostileText.ts';

const variables = new Map([
  ['CITY', 'Austin'],
  ['ODD', '}: [{"\n- ::error::x'],
]);

const SOUND = `version: 1
locations:
  - code: BIGC-1
    label: Central store
promotions:
  - name: Free shipping
    redemption_type: COUPON
    codes: [{ code: WELCOME, max_uses: 100 }]
`;

const piece = fc.constantFrom(
  ...['version: 1\n', 'version: 2\n', 'store:\n', 'locations:\n', 'promotions:\n', '  - ', '    '],
  ...['code: A\n', 'label: B\n', 'name: C\n', 'rules: []\n', 'codes: [', ']', '{', '}', ': ', '\n'],
  ...[
    '${CITY}',
    '${ODD}',
    '${NONE}',
    '$${',
    '${',
    '&a ',
    '*a',
    '<<: *a\n',
    '!!str ',
    '"',
    "'",
    '|\n',
  ],
  ...['null', 'true', '1e999', '.nan', '-1', '__proto__: x\n', 'constructor: {}\n', '\t', '\ufeff'],
);
const assembled = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
/** A sound file with something put in, or taken out. */
const damaged = fc
  .tuple(fc.nat(SOUND.length), fc.nat(30), fc.oneof(piece, hostileText(4)))
  .map(([at, length, more]) => SOUND.slice(0, at) + more + SOUND.slice(at + length));
const text = fc.oneof(assembled, damaged, hostileText(40), fc.string({ unit: anyCharacter }));

/** Each fault and warning is a sentence on one line, at a place that the text has. */
function expectPlaced({ faults = [], warnings }: SpecReading, drawn: string): void {
  const lines = drawn.split('\n');
  for (const { line, column, message } of [...faults, ...warnings]) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    expect(message).not.toBe('');
  }
}

describe('the text of a store file', () => {
  test('is a setup, or faults with their places, whatever it is', async () => {
    await holds(
      fc.property(text, (drawn) => {
        const reading = readSpec(drawn, variables);
        expectPlaced(reading, drawn);
        if (reading.faults === undefined) expect(reading.value.version).toBe(1);
        else expect(reading.faults.length).toBeGreaterThan(0);
      }),
      500,
    );
  });

  test('is read as it was meant when it is JSON', async () => {
    const label = fc.stringMatching(/^[A-Za-z][\w '"{}[\]:#&*!|>%@`,?-]{0,30}\w$/);
    await holds(
      fc.property(fc.uniqueArray(label, { minLength: 1, maxLength: 4 }), (labels) => {
        const locations = labels.map((each, index) => ({ code: `L${String(index)}`, label: each }));
        const text = JSON.stringify({ version: 1, locations }, null, 2);
        const reading = readSpec(text, variables);
        expect(reading.faults).toBeUndefined();
        expect(reading).toMatchObject({
          value: { locations: labels.map((each) => ({ fields: { label: each } })) },
        });
      }),
    );
  });

  test.each<[string, string]>([
    ['nested', `version: 1\nlocations: ${'['.repeat(20_000)}`],
    ['with many locations', `version: 1\nlocations:\n${'  - code: A\n'.repeat(5000)}`],
    [
      'with many keys',
      `version: 1\n${Array.from({ length: 10_000 }, (_, n) => `k${String(n)}: v\n`).join('')}`,
    ],
    ['with many variables', `version: 1\nstore: "${'${CITY}'.repeat(20_000)}"`],
    ['with aliases of aliases', aliases(30)],
    ['of one megabyte', `version: 1\n#${'x'.repeat(1_000_000)}`],
    ['of more than that', 'x'.repeat(2_000_000)],
  ])('is read to its end when it is %s', (_, drawn) => {
    expect(readSpec(drawn, variables).faults?.length).not.toBe(0);
  });
});

function aliases(depth: number): string {
  const line = (n: number): string =>
    `a${String(n + 1)}: &a${String(n + 1)} [*a${String(n)}, *a${String(n)}]\n`;
  return `version: 1\na0: &a0 [x]\n${Array.from({ length: depth }, (_, n) => line(n)).join('')}`;
}
