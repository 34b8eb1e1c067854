import { describe, expect, test } from '@jest/globals';
import { nextMove } from '../../../../src/platforms/connect/remove/openRequests.ts';
import type { RemovalState } from '../../../../src/platforms/connect/remove/openRequests.ts';

const SETTLED = 45_000;

type Ask = NonNullable<RemovalState['lastAsk']>;

function ask(status: string, agoMs = 0, answer: Ask['answer'] = 'accepted'): Ask {
  return { status, agoMs, answer };
}

const rows: readonly [
  what: string,
  move: ReturnType<typeof nextMove>,
  state: Pick<RemovalState, 'status'> & Partial<RemovalState>,
][] = [
  ['one that runs is asked for', 'ask', { status: 'Deployed' }],
  ['one that failed is asked for', 'ask', { status: 'Failed' }],
  ['one that is being deployed is asked for', 'ask', { status: 'Deploying' }],
  ['one with a status nobody knows is asked for', 'ask', { status: 'Asleep' }],
  ['one that could not be undeployed is asked for', 'ask', { status: 'UndeployFailed' }],
  ['one that is being undeployed is waited for', 'wait', { status: 'Undeploying' }],
  [
    'an unchanged one is waited for after the request',
    'wait',
    { status: 'Deployed', lastAsk: ask('Deployed', SETTLED - 1) },
  ],
  [
    'an unchanged one is asked for again after 45 s',
    'ask',
    { status: 'Deployed', lastAsk: ask('Deployed', SETTLED) },
  ],
  [
    'one whose deployment has ended is asked for again',
    'ask',
    { status: 'Deployed', lastAsk: ask('Deploying') },
  ],
  [
    'one whose request had no known effect is asked for again',
    'ask',
    { status: 'Deployed', lastAsk: ask('Deployed', 0, 'open') },
  ],
  [
    'one that is being undeployed is not asked for again, however long it takes',
    'wait',
    { status: 'Undeploying', lastAsk: ask('Deployed', 10 * SETTLED, 'open') },
  ],
  [
    'a failure after the request is believed',
    'failed',
    { status: 'UndeployFailed', lastAsk: ask('Deployed') },
  ],
  [
    'a failure that was there before the request is not',
    'wait',
    { status: 'UndeployFailed', lastAsk: ask('UndeployFailed', SETTLED - 1) },
  ],
  [
    'unless it stays',
    'failed',
    { status: 'UndeployFailed', lastAsk: ask('UndeployFailed', SETTLED) },
  ],
  [
    'a failure from before a request that got lost is asked for again, however long it stays',
    'ask',
    { status: 'UndeployFailed', lastAsk: ask('UndeployFailed', 10 * SETTLED, 'open') },
  ],
  [
    'so is one whose request was refused for now',
    'ask',
    { status: 'UndeployFailed', lastAsk: ask('UndeployFailed', SETTLED, 'busy') },
  ],
  [
    'or the work was seen in between',
    'failed',
    { status: 'UndeployFailed', lastAsk: ask('UndeployFailed'), wasUndeploying: true },
  ],
  [
    'the failure of somebody else’s request is one',
    'failed',
    { status: 'UndeployFailed', wasUndeploying: true },
  ],
];

describe('nextMove', () => {
  test.each(rows)('%s', (_, move, state) => {
    expect(nextMove({ wasUndeploying: false, lastAsk: undefined, ...state })).toBe(move);
  });
});
