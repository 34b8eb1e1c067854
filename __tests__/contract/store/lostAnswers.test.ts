import { describe, expect, test } from '@jest/globals';
import type { RouteName } from '../../../sandbox/sandbox.ts';
import type { ScriptedAnswer } from '../../../sandbox/server/answers/script.ts';
import { stateOf } from '../../support/runs/storeRuns.ts';
import { withStoreStage } from './storeStage.ts';

/** The writes of applying the file to a fresh store, and how many there are of each. */
const writes: readonly (readonly [RouteName, number])[] = [
  ['POST /locations', 1],
  ['PUT /locations', 1],
  ['POST /promotions', 2],
  ['POST /codes', 2],
];

const faults: readonly (readonly [string, ScriptedAnswer])[] = [
  ['is lost after it took effect', { kind: 'reset', effect: true }],
  ['is lost before it took effect', { kind: 'reset' }],
  ['is cut short', { kind: 'truncate', afterBytes: 3 }],
  ['is a 500 after it took effect', { kind: 'answer', status: 500, body: 'oops', effect: true }],
  ['is a 503 after it took effect', { kind: 'answer', status: 503, body: 'reset', effect: true }],
  ['is a 504 and it had no effect', { kind: 'answer', status: 504, body: '' }],
  ['is a 503', { kind: 'answer', status: 503, body: 'busy' }],
  ['is a 429 of an overloaded platform', { kind: 'answer', status: 429, body: '' }],
];

const cases = writes.flatMap(([route, times]) =>
  Array.from({ length: times }, (_, index) => index).flatMap((index) =>
    faults.map(([name, answer]) => ({ route, index, name, answer })),
  ),
);

let expected: unknown;

async function referenceState(): Promise<unknown> {
  await withStoreStage({}, async ({ sandbox, run }) => {
    expect((await run()).outputs['status']).toBe('applied');
    expected ??= stateOf(sandbox);
  });
  return expected;
}

describe('the answer to a write', () => {
  test.each(cases)(
    '$route ($index) that $name leads to the same store, with nothing twice',
    async ({ route, index, answer }) => {
      const reference = expected ?? (await referenceState());
      await withStoreStage({}, async ({ sandbox, run }) => {
        if (index > 0) sandbox.script(route, [{ kind: 'pass', times: index }]);
        sandbox.script(route, [answer]);
        const first = await run();
        expect(first.log).not.toMatch(/^error/m);
        expect(first.outputs).toMatchObject({ status: 'applied', failed: '0' });
        expect(sandbox.unplayed()).toEqual([]);
        expect(stateOf(sandbox)).toEqual(reference);
        expect((await run({ command: 'plan' })).outputs['status']).toBe('no_changes');
      });
    },
  );
});
