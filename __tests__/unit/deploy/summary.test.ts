import { describe, expect, test } from '@jest/globals';
import { occasionOf } from '../../../src/event/index.ts';
import { bugOutcome, failureOutcome, outcomeOf } from '../../../src/deploy/outcome.ts';
import { renderSummary as renderBlocks } from '../../../src/deploy/report/summary.ts';
import { ActionError, HttpError } from '../../../src/errors/actionError.ts';
import type { ErrorCode } from '../../../src/errors/actionError.ts';
import type { WorkflowEvent } from '../../../src/step/ports/runner.ts';
import { oneLine } from '../../../src/text/plain.ts';
import { push } from '../../support/memoryRunner.ts';

const timeline = {
  startedAtMs: 1000,
  phases: [
    { name: 'Package' as const, startedAtMs: 1000, endedAtMs: 1900, steps: [] },
    {
      name: 'Deploy' as const,
      startedAtMs: 1900,
      endedAtMs: 31_900,
      steps: [
        { name: 'unzipping', startedAtMs: 2000 },
        { name: '`"]; click x href "http://evil.test"\n', startedAtMs: 12_000 },
      ],
    },
  ],
};

const renderSummary = (...args: Parameters<typeof renderBlocks>): string =>
  renderBlocks(...args).join('\n\n');

describe('renderSummary', () => {
  test('shows outcome, link, facts, and the phases as a table and as a chart', () => {
    const outputs = {
      url: 'https://shop.test',
      deployment_uuid: 'd-1',
      artifact_files: '3',
      artifact_size: '2000',
      duration_seconds: '31',
    };
    const summary = renderSummary({ status: 'completed' }, { outputs, timeline });
    expect(summary).toMatch(/^### Deployed\n/);
    expect(summary).toContain('(<https://shop.test>)');
    expect(summary).toContain('| Artifact | 3 files, 2.0 kB |');
    expect(summary).toContain('| Package | 0 ms | 900 ms |');
    expect(summary).toContain('  unzipping :1000, 11000');
    expect(summary.match(/```/g)).toHaveLength(2);
  });

  test('shows the reason and the remedy of a failure', () => {
    const problem = {
      title: 'The deployment failed',
      message: 'It broke.',
      hint: 'Mend it.',
      code: '30',
    };
    const summary = renderSummary({ status: 'failed', problem }, { outputs: {}, timeline });
    expect(summary).toContain('**The deployment failed:** It broke.');
    expect(summary).toContain('**What to do:** Mend it.');
  });

  test('quotes what others said that may explain a failure', () => {
    const excerpt = {
      title: 'What the worker said',
      lines: ['error: a_b', 'warning: c'].map(oneLine),
    };
    const problem = { title: 'x', message: 'm', hint: undefined, code: 'timeout', excerpt };
    const summary = renderSummary({ status: 'timed_out', problem }, { outputs: {}, timeline });
    expect(summary).toContain('\n\n**What the worker said:**\n\n- error: a_b\n- warning: c\n\n');
  });

  test('shows what went on beside a phase from its own beginning on', () => {
    const beside = { name: 'Look-up', startedAtMs: 1000, endedAtMs: 1400, steps: [] };
    const phases = [beside, { ...beside, name: 'Package', startedAtMs: 1000, endedAtMs: 3000 }];
    const summary = renderSummary(
      { status: 'completed' },
      { outputs: {}, timeline: { startedAtMs: 1000, phases: phases.toReversed() } },
    );
    expect(summary).toContain('| Package | 0 ms | 2.0 s |');
    expect(summary).toContain('| Look-up | 0 ms | 400 ms |');
  });

  test('lets no text from outside be markup', () => {
    const hostile = '<img src=x> [a](http://evil.test) `x` | **b** @octocat\n# h';
    const excerpt = { title: hostile, lines: [hostile, hostile].map(oneLine) };
    const problem = { title: 'x', message: hostile, hint: hostile, code: hostile, excerpt };
    const summary = renderSummary(
      { status: 'failed', problem },
      { outputs: { environment: hostile, error_code: hostile }, timeline },
    );
    const effective = summary.replaceAll(/\\./g, '');
    expect(effective).not.toMatch(/<img|\]\(http|^# h|@octocat|\| {2}\*\*b/m);
    expect(summary).toContain('  - click x href http evil test :11000, 30900');
  });
});

describe('outcomeOf', () => {
  test.each<[ErrorCode, string, string]>([
    ['input', 'failed', 'failed'],
    ['artifact', 'failed', 'failed'],
    ['conflict', 'failed', 'failed'],
    ['deployment-failed', 'failed', 'failed'],
    ['http', 'failed', 'unknown'],
    ['unexpected-response', 'failed', 'unknown'],
    ['ambiguous', 'unknown', 'unknown'],
    ['deployment-lost', 'unknown', 'unknown'],
    ['timeout', 'timed_out', 'timed_out'],
    ['cancelled', 'cancelled', 'cancelled'],
  ])(
    '%s is %s before the deployment exists, and %s while it is under way',
    (code, before, during) => {
      expect(outcomeOf(new ActionError(code, 'x'), {}).status).toBe(before);
      const underWay = outcomeOf(new ActionError(code, 'x'), { deployment_uuid: 'd-1' });
      expect(underWay.status).toBe(during);
      expect(underWay.problem?.hint).toMatch(/d-1 may go on/);
    },
  );

  test('does not say that a complete deployment goes on', () => {
    const outcome = outcomeOf(new ActionError('timeout', 'x', { hint: 'y' }), {
      deployment_uuid: 'd-1',
      urls: '[]',
    });
    expect(outcome.problem?.hint).toBe('y');
  });

  test('does not say that a complete deployment failed when its site cannot be checked', () => {
    const known = { deployment_uuid: 'd-1', urls: '[]' };
    const outcome = outcomeOf(new ActionError('unexpected-response', 'No URL.'), known);
    expect(outcome.status).toBe('unknown');
  });

  test('prefers the platform’s code', () => {
    const error = new HttpError('x', {
      status: 403,
      effect: 'refused',
      platformCode: oneLine('ExpiredToken'),
    });
    expect(outcomeOf(error, {}).problem?.code).toBe('ExpiredToken');
  });

  test('calls a failed deployment and a bug failed', () => {
    const failed = {
      kind: 'failed',
      platformStatus: 'failed',
      platformCode: '30',
      message: 'm',
      hint: 'h',
    } as const;
    expect(failureOutcome(failed)).toMatchObject({
      status: 'failed',
      problem: { code: '30', message: 'm', hint: 'h' },
    });
    expect(bugOutcome(new TypeError('oops'), {})).toMatchObject({
      status: 'failed',
      problem: { code: 'bug', message: expect.stringMatching(/TypeError: oops/) },
    });
  });
});

describe('the event', () => {
  const pullRequest = { number: 12, author: 'someone', fromFork: false };

  test('names the environment', () => {
    const of = (event: Partial<WorkflowEvent>): string =>
      occasionOf({ ...push, ...event }).environment;
    expect(of({ name: 'pull_request', pullRequest })).toBe('preview/pr-12');
    expect(of({ name: 'release', ref: 'refs/tags/v1' })).toBe('production');
    expect(of({ ref: 'refs/tags/v1' })).toBe('production');
    expect(of({ ref: 'refs/heads/feature/a' })).toBe('feature/a');
  });
});
