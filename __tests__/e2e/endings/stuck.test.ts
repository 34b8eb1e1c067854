import { describe, expect, test } from '@jest/globals';
import { runStuck } from '../../support/runs/stuckRuns.ts';
import type { Ending, StepName, Trap } from '../../support/runs/stuckRuns.ts';
import { expectEnd } from './expectEnd.ts';

type Case = readonly [Ending, Trap, from: number];

/** Each action with each ending, in every trap; the whole table, call by call, is `everyCall.table.ts`. */
const CASES: readonly (readonly [StepName, readonly Case[]])[] = [
  [
    'deploy to BigCommerce',
    [
      ['time limit', 'silent proxy', 5],
      ['SIGINT', '101', 6],
      ['SIGTERM', 'silent DNS', 4],
    ],
  ],
  [
    'deploy to Connect',
    [
      ['time limit', '101', 3],
      ['SIGINT', 'silent DNS', 3],
      ['SIGTERM', 'silent proxy', 1],
    ],
  ],
  [
    'teardown of a project',
    [
      ['time limit', 'silent DNS', 1],
      ['SIGINT', 'silent proxy', 2],
      ['SIGTERM', '101', 1],
    ],
  ],
  [
    'store',
    [
      ['time limit', 'silent DNS', 2],
      ['SIGINT', '101', 3],
      ['SIGTERM', 'silent proxy', 2],
    ],
  ],
  [
    'release of a Connector',
    [
      ['time limit', '101', 2],
      ['SIGINT', 'silent proxy', 2],
      ['SIGTERM', 'silent DNS', 3],
    ],
  ],
  [
    'list of Deployments',
    [
      ['time limit', 'silent proxy', 1],
      ['SIGINT', 'silent DNS', 2],
      ['SIGTERM', '101', 2],
    ],
  ],
];

describe('a step that is stuck ends with its time limit and with a signal, and says so', () => {
  test.each(CASES)(
    '%s',
    async (name, cases) => {
      await Promise.all(
        cases.map(async ([ending, trap, from]) => {
          const run = await runStuck(name, { trap, from, ending });
          expect({ trap, isStuck: run.isStuck }).toEqual({ trap, isStuck: true });
          expectEnd(run, { trap, ending });
        }),
      );
    },
    60_000,
  );
});
