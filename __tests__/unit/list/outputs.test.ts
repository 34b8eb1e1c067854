import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Target } from '../../../src/list/index.ts';
import { rememberSecret } from '../../../src/text/redact.ts';
import { anyCharacter } from '../../support/draw/anyCharacter.ts';
import { listRun } from './listRun.ts';

const outputsOf = async (targets: readonly Target[]) => {
  const { targets: all = '', batches = '' } = (await listRun(() => Promise.resolve(targets)))
    .outputs;
  return { all, batches };
};

describe('the list of targets and its batches', () => {
  test('read back as what the platform gave, and are one line of printable text, whatever the names are', async () => {
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
    await fc.assert(
      fc.asyncProperty(fc.array(target, { minLength: 1 }), async (targets) => {
        const { all, batches } = await outputsOf(targets);
        expect(JSON.parse(all)).toEqual(targets);
        expect(JSON.parse(batches)).toEqual([targets]);
        expect(all + batches).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\[|^\s*::/u);
      }),
    );
  });

  test('hold no secret', async () => {
    rememberSecret('list-secret/with"quotes');
    const { all, batches } = await outputsOf([{ name: 'a list-secret/with"quotes b' }]);
    expect(JSON.parse(all)).toEqual([{ name: 'a *** b' }]);
    expect(JSON.parse(batches)).toEqual([[{ name: 'a *** b' }]]);
  });

  test.each([
    [0, []],
    [1, [1]],
    [256, [256]],
    [257, [256, 1]],
    [600, [256, 256, 88]],
  ])('have %d targets in the same order, in batches of %j', async (count, sizes) => {
    const targets = Array.from({ length: count }, (_, number) => ({ number }));
    const batches = JSON.parse((await outputsOf(targets)).batches) as Target[][];
    expect(batches.map(({ length }) => length)).toEqual(sizes);
    expect(batches.flat()).toEqual(targets);
  });
});
