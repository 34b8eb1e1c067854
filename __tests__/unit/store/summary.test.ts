import { describe, expect, test } from '@jest/globals';
import { openJournal } from '../../../src/step/journal.ts';
import type { OutputName } from '../../../src/store/outputs.ts';
import type { FrameOutput } from '../../../src/step/index.ts';
import { outcomeOfApply, outcomeOfDrift } from '../../../src/store/report/outcomeOfWork.ts';
import type { Outcome } from '../../../src/store/outcome.ts';
import type { StoreRequest } from '../../../src/store/readRequest.ts';
import { renderSummary } from '../../../src/store/report/summary.ts';
import type { RunRecord } from '../../../src/store/report/summary.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';
import { planOf } from './plan/desired.ts';
import { emptyStore } from './memoryStore.ts';

const request = {
  command: 'plan',
  environment: 'preview/pr-7',
  target: { kind: 'existing', storeHash: 'abc123' },
} as unknown as StoreRequest;
const sections = {
  locations: [{ code: 'A', label: 'Shop', type_id: 'VIRTUAL', time_zone: 'Etc/UTC' }],
};
const plan = { ...planOf(emptyStore, sections), store: { hash: 'abc123', name: 'Husky' } };
const problem = { title: 'A request failed', message: 'No.', hint: 'Ask.', code: 'http' };

function render(outcome: Outcome, record: RunRecord = { request, plan }): string {
  const [runner, clock] = [memoryRunner(), virtualClock()];
  const started = { ...clock, now: () => clock.now() - 3000 };
  const journal = openJournal<OutputName | FrameOutput>(runner, started);
  const cancelled = new AbortController().signal;
  const run = { runner, clock, journal, cancelled, correlationId: 'run-1' };
  return renderSummary(outcome, record, run).join('\n\n');
}

describe('the summary of a store', () => {
  test('names store and environment, counts what changes, and folds ids away', () => {
    const summary = render({ status: 'planned', line: 'Nothing was written.' });
    expect(summary).toMatch(
      /^### Plan for store "Husky" \(abc123\) · preview\/pr-7\n\nNothing was written\.\n\n\*\*1 to create\*\*\n\n\| Change \| What \|/,
    );
    expect(summary).toMatch(
      /\n\n3 s\n\n<details><summary>Ids<\/summary>\n\n- Correlation id: run-1\n\n<\/details>$/,
    );
  });

  test.each<[Outcome, string]>([
    [{ status: 'applied', line: '' }, 'Applied to store "Husky" (abc123) · preview/pr-7'],
    [{ status: 'no_changes', line: '' }, 'Nothing to change in store "Husky" (abc123)'],
    [outcomeOfDrift(''), 'store "Husky" (abc123) · preview/pr-7 differs from its file'],
    [{ status: 'failed', problem }, 'Setup of store "Husky" (abc123) · preview/pr-7 failed'],
    [{ status: 'timed_out', problem }, 'Setup of store "Husky" (abc123) · preview/pr-7 timed out'],
  ])('has a heading for each outcome: $status', (outcome, heading) => {
    expect(render(outcome).startsWith(`### ${heading}`)).toBe(true);
  });

  test('names the store by its hash until more is known, and nothing with wrong inputs', () => {
    expect(render({ status: 'failed', problem }, { request })).toMatch(
      /^### Setup of store abc123 · preview\/pr-7 failed\n\n\*\*A request failed:\*\* No\.\n\n\*\*What to do:\*\* Ask\./,
    );
    expect(render({ status: 'failed', problem }, {})).toMatch(/^### Setup failed\n/);
  });

  test('lets no text from outside be markup', () => {
    const hostile = '<img src=x> [a](http://evil.test) `x` @octocat';
    const named = { ...plan, store: { hash: 'abc123', name: hostile } };
    const summary = render({ status: 'applied', line: '' }, { request, plan: named });
    expect(summary.replaceAll(/\\./g, '')).not.toMatch(
      /<(?!\/?(?:details|summary)>)|\]\(http|@octocat/,
    );
  });
});

describe('the error of an apply', () => {
  test.each([
    [{ status: 'failed', reason: 'No.' }, /^1 of 1 change was not made:\n/],
    [
      { status: 'unknown', reason: 'No answer.' },
      /^1 of 1 change was not made, or could not be confirmed:\n/,
    ],
  ] as const)('says no more than is known: %j', (result, expected) => {
    const [change] = plan.changes;
    if (change === undefined) throw new Error('Nothing is planned.');
    const { problem: found } = outcomeOfApply([{ change, result }], undefined);
    expect(found?.message).toMatch(expected);
  });
});
