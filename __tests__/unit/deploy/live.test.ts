import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../../src/deploy/outcome.ts';
import { liveLine, renderFirstScreen } from '../../../src/deploy/report/index.ts';
import type { RunFacts } from '../../../src/deploy/report/index.ts';
import { runFacts } from '../../support/runFacts.ts';

const problem = { title: 'A request failed', message: 'It broke.', hint: 'Fix it.', code: 'http' };
const before = { commit: '9f8e7d6c5b', logUrl: undefined };
const end = { commit: '5a5a5a5a5a', id: 12, liveFromMs: undefined, liveUntilMs: undefined };
const wentBack = { way: { from: undefined, to: end }, why: 'Live, but / answers HTTP 503' };
const [started, complete] = [{ isStarted: true }, { outputs: { urls: '[]' } }];
const waiting = { before, isStarted: false };

type Row = readonly [string, Outcome, Partial<RunFacts>, string];

const MAY_GO_ON = 'not certain. The platform may still finish this deployment.';
const NOT_SAID = 'not certain. The platform does not say what it serves after a failure.';

const rows: readonly Row[] = [
  ['failed before it was sent', { status: 'failed', problem }, {}, 'what was live before.'],
  ['the same, after an earlier one', { status: 'failed', problem }, { before }, 'still 9f8e7d6.'],
  [
    'failed at a platform that does not say what it serves',
    { status: 'failed', live: 'unclear', problem },
    { before, ...started },
    `${NOT_SAID} 9f8e7d6 was live before. Look at the site.`,
  ],
  [
    'failed, but live',
    { status: 'failed', live: 'this', problem },
    started,
    'this version, 1a2b3c4.',
  ],
  [
    'failed, with nothing before it',
    { status: 'failed', live: 'nothing', problem },
    started,
    'nothing. There was no previous version.',
  ],
  ['of unknown outcome', { status: 'unknown', problem }, {}, `${MAY_GO_ON} Look at the site.`],
  [
    'timed out while it goes on',
    { status: 'timed_out', problem },
    { before, ...started },
    `${MAY_GO_ON} 9f8e7d6 was live before. Look at the site.`,
  ],
  ['timed out before it was sent', { status: 'timed_out', problem }, waiting, 'still 9f8e7d6.'],
  ['cancelled once complete', { status: 'cancelled', problem }, complete, 'this version, 1a2b3c4.'],
  [
    'unhealthy',
    { status: 'unhealthy', live: 'this', isSeen: true, problem },
    { before },
    'this version, 1a2b3c4.',
  ],
  [
    'not verified',
    { status: 'unhealthy', live: 'this', isSeen: false, problem },
    {},
    'this version, 1a2b3c4, according to the platform.',
  ],
  [
    'still the previous version',
    { status: 'unhealthy', live: 'previous', isSeen: true, problem },
    { before },
    'still 9f8e7d6.',
  ],
  [
    'rolled back',
    { status: 'rolled_back', problem },
    { before, wentBack },
    '5a5a5a5 (GitHub Deployment 12) again.',
  ],
];

describe('what is live after a deployment that is', () => {
  test.each(rows)('%s', (_, outcome, known, sentence) => {
    const facts = runFacts(known);
    expect(liveLine(outcome, facts)).toBe(`Live now: ${sentence}`);
    const screen = renderFirstScreen(outcome, facts).join('\n');
    // The summary says the same, with links.
    expect(screen.replaceAll(/\[(\w+)\]\(<[^>]*>\)|\\/g, '$1')).toContain(
      `**Live now:** ${sentence}`,
    );
  });

  test.each<Outcome>([
    { status: 'completed' },
    { status: 'skipped', because: 'over' },
    { status: 'unchanged', since: '9f8e7d6c5b', commit: '1a2b3c4d5e' },
  ])('fine is not in an error: $status', (outcome) => {
    expect(liveLine(outcome, runFacts({ before }))).toBeUndefined();
  });
});
