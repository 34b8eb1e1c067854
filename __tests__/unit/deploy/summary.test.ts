import { describe, expect, test } from '@jest/globals';
import { occasionOf } from '../../../src/event/index.ts';
import type { Outcome } from '../../../src/deploy/outcome.ts';
import { failureOutcome, outcomeOfError } from '../../../src/deploy/outcome.ts';
import { renderSummary as renderBlocks } from '../../../src/deploy/report/summary.ts';
import { ActionError, HttpError } from '../../../src/errors/actionError.ts';
import type { ErrorCode } from '../../../src/errors/actionError.ts';
import type { WorkflowEvent } from '../../../src/step/ports/runner.ts';
import { oneLine } from '../../../src/text/plain.ts';
import type { RunFacts } from '../../../src/deploy/report/index.ts';
import { runFacts } from '../../support/runFacts.ts';
import { push } from '../../support/memory/memoryRunner.ts';

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

const render = (outcome: Outcome, facts: Partial<RunFacts> = {}): string =>
  renderBlocks(outcome, runFacts({ timeline, ...facts })).join('\n\n');

const before = {
  commit: '9f8e7d6c5b',
  logUrl: 'https://github.test/o/r/actions/runs/5',
};
const problem = { title: 'A request failed', message: 'It broke.', hint: 'Fix it.', code: 'http' };

describe('the summary of a success', () => {
  const outputs = {
    url: 'https://shop.test/',
    urls: '["https://shop.test/"]',
    deployment_uuid: 'd-1',
    artifact_files: '1',
    artifact_size: '2000',
    duration_seconds: '62',
  };

  test('says on the first screen what is live where, with the way to it and what was before', () => {
    const [screen = '', details = ''] = render({ status: 'completed' }, { outputs, before }).split(
      '<details>',
    );
    expect(screen).toBe(
      [
        '### Deployed main to production',
        '**[shop.test](<https://shop.test/>)** · [Log](<https://github.test/o/r/actions/runs/7>) · [Environment](<https://github.test/o/r/deployments/production>)',
        'shop (store abc123) · commit [1a2b3c4](<https://github.test/o/r/commit/1a2b3c4d5e>) by octo · 62 s · before: [9f8e7d6](<https://github.test/o/r/commit/9f8e7d6c5b>) ([compare](<https://github.test/o/r/compare/9f8e7d6c5b...1a2b3c4d5e>))',
        '',
      ].join('\n\n'),
    );
    expect(details).toContain('- Artifact: 1 file, 2.0 kB zipped');
    expect(details).toContain('- Deployment: d-1');
    expect(details).toMatch(/<\/details>$/);
    expect(details).not.toMatch(/seconds|\bms\b/);
  });

  test('names each application and both versions of the Connector', () => {
    const apps = { web: 'https://web.test', jobs: 'https://jobs.test' };
    const screen = render(
      { status: 'completed' },
      {
        outputs: { url: apps.web, urls: JSON.stringify(apps), connector_tag: 'v1.1.0' },
        ranBefore: 'v1.0.0',
      },
    );
    expect(screen).toContain('**[web](<https://web.test>)** · **[jobs](<https://jobs.test>)** · ');
    expect(screen).toContain(' · connector v1.0.0 → v1.1.0 · commit ');
  });

  test('is of the commit where there is no branch, and needs no repository', () => {
    const screen = render(
      { status: 'completed' },
      { ref: undefined, environment: 'preview/pr-12', repositoryUrl: undefined, logUrl: undefined },
    );
    expect(screen).toMatch(
      /^### Deployed 1a2b3c4 to preview\/pr-12\n\nshop \(store abc123\) · commit 1a2b3c4 by octo · 62 s\n/,
    );
  });

  test('shows no times of a run that took none, and no chart of a short one', () => {
    const took = (ms: number): string =>
      render(
        { status: 'completed' },
        {
          timeline: {
            startedAtMs: 0,
            phases: [{ name: 'Deploy', startedAtMs: 0, endedAtMs: ms, steps: [] }],
          },
        },
      );
    expect(took(80)).not.toMatch(/Phase|mermaid/);
    expect(took(5000)).toContain('| Deploy | 0:00 | 5 s |');
    expect(took(5000)).not.toMatch(/mermaid/);
    expect(took(65_000)).toMatch(/\| Deploy \| 0:00 \| 65 s \|\n\n```mermaid/);
  });
});

describe('the summary of a failure', () => {
  test('gives reason and remedy first, then what is live', () => {
    const screen = render({ status: 'failed', problem }, { before, isStarted: false });
    expect(screen).toMatch(
      /^### Could not deploy main to production\n\n\*\*A request failed:\*\* It broke\.\n\n\*\*What to do:\*\* Fix it\.\n\n\*\*Live now:\*\* still \[9f8e7d6\]\(.*\)\.\n\n\[Log\]/,
    );
    expect(render({ status: 'failed', problem })).toContain('**Live now:** what was live before.');
  });

  test.each<[NonNullable<Extract<Outcome, { status: 'failed' }>['live']>, RegExp]>([
    ['previous', /Live now:\*\* still \[9f8e7d6\]/],
    [
      'this',
      /Live now:\*\* this version, \[1a2b3c4\].*\n\n\*\*To go back:\*\* run \[its workflow run\]/,
    ],
    ['nothing', /Live now:\*\* nothing/],
    [
      'unclear',
      /Live now:\*\* not certain\. The platform does not say .* \[9f8e7d6\].* was live before/,
    ],
  ])('believes the platform that %s is live', (live, expected) => {
    expect(render({ status: 'failed', live, problem }, { before })).toMatch(expected);
  });

  test('says that an unhealthy version is live, and how to go back', () => {
    const unhealthy = { ...problem, title: 'Live, but / answers HTTP 503', code: 'unhealthy' };
    const screen = render(
      { status: 'unhealthy', live: 'this', isSeen: true, problem: unhealthy },
      { before },
    );
    expect(screen).toMatch(
      /^### Live, but \/ answers HTTP 503 · production\n\nIt broke\.\n\n\*\*What to do/,
    );
    expect(screen).toContain('**Live now:** this version, [1a2b3c4](');
    expect(screen).toContain(
      '**To go back:** run [its workflow run](<https://github.test/o/r/actions/runs/5>) again, which deploys [9f8e7d6](',
    );
  });

  test.each([
    ['before anything was sent', { isStarted: false }, /Live now:\*\* still \[9f8e7d6\]/],
    [
      'while it may go on',
      { isStarted: true },
      /Live now:\*\* not certain\. The platform may still/,
    ],
    ['once it is complete', { outputs: { urls: '[]' } }, /Live now:\*\* this version/],
  ])('knows what a run that was cancelled %s has left', (_, facts, expected) => {
    expect(render({ status: 'cancelled', problem }, { before, ...facts })).toMatch(expected);
  });

  test('quotes what others said that may explain it', () => {
    const excerpt = {
      title: 'What the worker said',
      lines: ['error: a_b', 'warning: c'].map(oneLine),
    };
    const summary = render({
      status: 'unhealthy',
      live: 'this',
      isSeen: true,
      problem: { ...problem, excerpt },
    });
    expect(summary).toContain('\n\n**What the worker said:**\n\n- error: a_b\n- warning: c\n\n');
  });

  test('lets no text from outside be markup', () => {
    const hostile = '<img src=x> [a](http://evil.test) `x` | **b** @octocat\n# h';
    const excerpt = { title: hostile, lines: [hostile, hostile].map(oneLine) };
    const summary = render(
      { status: 'failed', problem: { ...problem, message: hostile, hint: hostile, excerpt } },
      { environment: hostile, ref: hostile, target: hostile, outputs: { error_code: hostile } },
    );
    const effective = summary.replaceAll(/\\./g, '');
    expect(effective).not.toMatch(/<img|\]\(http|^# h|@octocat|\| {2}\*\*b/m);
    expect(summary).toContain('  - click x href http evil test :11000, 30900');
  });
});

test('a run that deployed nothing says why', () => {
  const nothing = (because: 'no-secrets' | 'over' | 'removed'): string =>
    render({ status: 'skipped', because });
  expect(nothing('no-secrets')).toMatch(/^### Nothing was deployed\n\nGitHub gives no secrets/);
  expect(nothing('over')).toMatch(/^### Nothing was deployed\n\nThe pull request was closed, or/);
  expect(nothing('removed')).toMatch(
    /^### Preview removed · production\n\nThe pull request was closed/,
  );
  expect(render({ status: 'unchanged', since: '9f8e7d6c5b', commit: '1a2b3c4d5e' })).toMatch(
    /^### Unchanged since 9f8e7d6, checked for 1a2b3c4 · production\n\n\*\*Live now:\*\* \[9f8e7d6\]\(.*\), with the same build\.\n/,
  );
});

describe('outcomeOfError', () => {
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
      expect(outcomeOfError(new ActionError(code, 'x'), {}).status).toBe(before);
      const underWay = outcomeOfError(new ActionError(code, 'x'), { deployment_uuid: 'd-1' });
      expect(underWay.status).toBe(during);
      expect(underWay.problem?.hint).toMatch(/d-1 may go on/);
    },
  );

  test('does not say that a complete deployment goes on', () => {
    const outcome = outcomeOfError(new ActionError('timeout', 'x', { hint: 'y' }), {
      deployment_uuid: 'd-1',
      urls: '[]',
    });
    expect(outcome.problem?.hint).toBe('y');
  });

  test('does not say that a complete deployment failed when its site cannot be checked', () => {
    const known = { deployment_uuid: 'd-1', urls: '[]' };
    const outcome = outcomeOfError(new ActionError('unexpected-response', 'No URL.'), known);
    expect(outcome.status).toBe('unknown');
  });

  test('prefers the platform’s code', () => {
    const error = new HttpError('x', {
      status: 403,
      effect: 'refused',
      platformCode: oneLine('ExpiredToken'),
    });
    expect(outcomeOfError(error, {}).problem?.code).toBe('ExpiredToken');
  });

  test('calls a failed deployment and a bug failed', () => {
    const failed = {
      kind: 'failed',
      platformStatus: 'failed',
      platformCode: '30',
      message: 'm',
      hint: 'h',
      live: 'unclear',
    } as const;
    expect(failureOutcome(failed)).toMatchObject({
      status: 'failed',
      problem: { code: '30', message: 'm', hint: 'h' },
    });
    expect(outcomeOfError(new TypeError('oops'), {})).toMatchObject({
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
