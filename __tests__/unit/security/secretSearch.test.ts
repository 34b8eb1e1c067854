import { describe, expect, test } from '@jest/globals';
import { expectNoSecret } from '../../support/expect/harmless.ts';
import type { ActionRun } from '../../support/runs/runAction.ts';

const SECRET = 'a/secret*of_the|test';
const nothing: ActionRun = {
  ...{ exitCode: 0, log: '', errors: '', outputs: {}, outputFile: '', summary: '', state: {} },
  ...{ masks: [], annotations: [], tookMs: 0, livedOnMs: Number.NaN, over: Promise.resolve() },
};

describe('the search for secrets that follows every run of a bundled action', () => {
  test.each<[string, Partial<ActionRun>, readonly string[]]>([
    ['a log', { log: `::group::Upload\nSent to ${SECRET}.\n` }, []],
    ['an error', { errors: `Error: ${SECRET}` }, []],
    ['an output', { outputFile: `url<<end\nhttps://${SECRET}\nend\n` }, []],
    ['a summary, escaped', { summary: String.raw`| Token | a\/secret\*of\_the\|test |` }, []],
    ['a summary, with invisible characters', { summary: SECRET.replace('of', 'o\u200bf') }, []],
    ['what GitHub is told', {}, [JSON.stringify({ description: SECRET })]],
  ])('finds one in %s', (_, left, told) => {
    expect(() => {
      expectNoSecret({ ...nothing, ...left }, [SECRET], told);
    }).toThrow(SECRET);
  });

  test('finds none in what tells the runner to hide it', () => {
    expectNoSecret({ ...nothing, log: `::add-mask::${SECRET}\nDone.\n` }, [SECRET]);
  });

  test('does not take for a secret what is too short to be one', () => {
    expect(() => {
      expectNoSecret(nothing, ['short']);
    }).toThrow('short');
  });
});
