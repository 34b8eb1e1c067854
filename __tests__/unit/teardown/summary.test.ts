import { describe, expect, test } from '@jest/globals';
import { openJournal } from '../../../src/step/journal.ts';
import type { FrameOutput } from '../../../src/step/index.ts';
import { renderSummary } from '../../../src/teardown/summary.ts';
import type { Outcome } from '../../../src/teardown/outcome.ts';
import type { TeardownJob } from '../../../src/teardown/readRequest.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';

function render(outcome: Outcome, request: object | null = job): string {
  const [runner, clock] = [memoryRunner(), virtualClock()];
  const journal = openJournal<FrameOutput>(runner, { ...clock, now: () => clock.now() - 62_000 });
  const cancelled = new AbortController().signal;
  const known = { runner, clock, journal, cancelled, correlationId: 'run-1' };
  return renderSummary(outcome, {
    ...known,
    request: (request ?? undefined) as TeardownJob | undefined,
  }).join('\n\n');
}

const job = { environment: 'preview/pr-7', removal: { target: 'pr-7 (store abc123)' } };
const line = 'The project pr-7 was deleted.';
const problem = { title: 'A request failed', message: 'No.', hint: 'Ask.', code: 'http' };

describe('the summary of a teardown', () => {
  test('says what is gone from where, in a heading and a line', () => {
    const summary = render({ status: 'deleted', line });
    expect(summary.split('\n\n')).toEqual([
      '### Removed pr-7 (store abc123) from preview/pr-7',
      line,
      '62 s',
      '<details><summary>Ids</summary>',
      '- Correlation id: run-1',
      '</details>',
    ]);
  });

  test.each<[Outcome, RegExp]>([
    [
      { status: 'already_gone', line },
      /^### pr-7 \(store abc123\) is already gone from preview\/pr-7\n/,
    ],
    [{ status: 'kept', line }, /^### Kept pr-7 \(store abc123\) in preview\/pr-7\n/],
    [
      { status: 'timed_out', problem },
      /^### Teardown of pr-7 \(store abc123\) in preview\/pr-7 timed out\n/,
    ],
    [
      { status: 'cancelled', problem },
      /^### Teardown of pr-7 \(store abc123\) in preview\/pr-7 cancelled\n/,
    ],
    [
      { status: 'failed', problem },
      /^### Teardown of pr-7 \(store abc123\) in preview\/pr-7 failed\n\n\*\*A request failed:\*\* No\.\n\n\*\*What to do:\*\* Ask\.\n\n/,
    ],
  ])('has a heading for each outcome: $status', (outcome, expected) => {
    expect(render(outcome)).toMatch(expected);
  });

  test('of wrong inputs names nothing that it does not know', () => {
    const summary = render({ status: 'failed', problem }, null);
    expect(summary).toMatch(/^### Teardown failed\n\n[^]*\n\n<details><summary>Ids/);
    expect(summary).not.toMatch(/undefined| s\n/);
  });

  test('lets no text from outside be markup', () => {
    const hostile = '<img src=x> [a](http://evil.test) | `x` @octocat';
    const request = { environment: hostile, removal: { target: hostile } };
    const summary = render({ status: 'deleted', line: hostile }, request).replaceAll(/\\./g, '');
    expect(summary).not.toMatch(/<(?!\/?(?:details|summary)>)|\]\(http|@octocat|[|`]/);
  });
});
