import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { batchesJson, targetsJson } from '../../../src/list/targetsJson.ts';
import { rememberSecret } from '../../../src/text/redact.ts';
import { anyCharacter } from '../../support/draw/anyCharacter.ts';

describe('targetsJson', () => {
  test('reads back as what was written, and is one line of printable text, whatever the names are', () => {
    const hostile = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.constantFrom(
        '##[error]owned',
        '\n::error::owned',
        '\u2028',
        '\u202egnp',
        '\u{e0001}',
        '###[x',
      ),
    );
    const target = fc.record({ name: hostile, version: fc.integer(), url: fc.constant(null) });
    fc.assert(
      fc.property(fc.array(target), (targets) => {
        const json = targetsJson(targets);
        expect(JSON.parse(json)).toEqual(targets);
        expect(json).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\[|^\s*::/u);
      }),
    );
  });

  test('takes secrets out', () => {
    rememberSecret('list-secret/with"quotes');
    const json = targetsJson([{ name: 'a list-secret/with"quotes b' }]);
    expect(JSON.parse(json)).toEqual([{ name: 'a *** b' }]);
  });
});

describe('batchesJson', () => {
  const numbered = (count: number): { readonly number: number }[] =>
    Array.from({ length: count }, (_, number) => ({ number }));

  test('has every target once, in the same order, and no batch that is empty or too large', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 9 }), (count, size) => {
        const batches = JSON.parse(batchesJson(numbered(count), size)) as unknown[][];
        expect(batches.flat()).toEqual(numbered(count));
        for (const batch of batches.slice(0, -1)) expect(batch).toHaveLength(size);
        expect(batches.at(-1)?.length ?? 1).toBeGreaterThan(0);
      }),
    );
  });

  test('is as harmless to print as the list', () => {
    expect(batchesJson([{ name: '##[error]owned\n' }], 256)).toBe(
      '[[{"name":"\\u0023#[error]owned\\n"}]]',
    );
  });
});
