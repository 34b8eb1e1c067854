import { describe, expect, test } from '@jest/globals';
import { HttpError } from '../../../src/errors/actionError.ts';
import { collectComplaints } from '../../../src/reporting/complaints.ts';
import { finishReport } from '../../../src/reporting/finishReport.ts';
import { gitHubReport } from '../../../src/reporting/gitHubReport.ts';
import { keepComment } from '../../../src/reporting/keepComment.ts';
import { leftReports } from '../../../src/reporting/openReport.ts';
import type { OpenReport, ReportEnd } from '../../../src/reporting/openReport.ts';
import type { Repository } from '../../../src/step/ports/repository.ts';
import { lostAnswer, memoryRepository, notFound } from '../../support/memory/memoryRepository.ts';
import type { MemoryRepository } from '../../support/memory/memoryRepository.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';

const subject = { platform: 'bigcommerce', environment: 'preview/pr-7', target: 'store/shop' };
const payload = { ...subject, correlation_id: 'run-1' };
const success: ReportEnd = {
  statuses: [{ state: 'success', description: 'Done.', environmentUrl: 'https://shop.test' }],
  replaces: true,
  comment: 'Deployed',
};
const stopped: ReportEnd = {
  statuses: [{ state: 'error', description: 'Stopped.' }],
  replaces: false,
  comment: 'Stopped',
};

function open(repository: MemoryRepository = memoryRepository(), transient = true) {
  const runner = memoryRunner();
  const clock = virtualClock();
  const { note, warn } = collectComplaints(runner);
  const created: number[] = [];
  const { environment } = subject;
  const deployment = { sha: 'c0ffee', environment, description: 'Deploying', transient, payload };
  const report = gitHubReport({
    ...{
      name: 'deployment' as const,
      repository,
      runner,
      clock,
      note,
      subject,
      pullRequest: 7,
      correlationId: 'run-1',
      commit: 'c0ffee',
      startedAtMs: 20,
    },
    deployment: { ...deployment, production: false },
    comment: keepComment({ repository, clock, pullRequest: 7, subject, startedAtMs: 20 }),
    logUrl: 'https://github.test/log',
    onCreated: (id) => created.push(id),
  });
  const left = (): OpenReport | undefined =>
    leftReports({ recall: (name) => runner.memory[name] || undefined })[0];
  return { runner, clock, repository, report, created, left, warn };
}

const hang = (): Promise<never> => new Promise(() => undefined);
const never = (): AbortSignal => new AbortController().signal;
const untilAborted: Repository['addStatus'] = (_id, _status, signal) =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
const refuse = (): HttpError =>
  new HttpError('Refused.', { status: 403, effect: 'refused', hint: 'Add `x: write`.' });

describe('a report to GitHub', () => {
  test('creates the deployment and the comment, then tells how both ended', async () => {
    const { clock, repository, report, created, left } = open();
    report.begin('Deploying');
    await clock.runUntil(report.end(success, never()));
    expect(repository.calls).toEqual([
      'createDeployment preview/pr-7',
      'addStatus 1001 in_progress',
      'comments 7',
      'createComment 7',
      'addStatus 1001 success',
      'deployments preview/pr-7',
      'readComment 1002',
      'updateComment 1002',
    ]);
    expect(repository.made[0]?.statuses).toEqual([
      { state: 'in_progress', description: 'Deploying', logUrl: 'https://github.test/log' },
      { ...success.statuses[0], logUrl: 'https://github.test/log' },
    ]);
    expect(created).toEqual([1001]);
    expect(left()).toBeUndefined();
    expect(clock.pending()).toBe(0);
  });

  test('makes only its own older deployment inactive, in every kind of environment', async () => {
    for (const transient of [false, true]) {
      const repository = memoryRepository();
      const { platform, environment, target } = subject;
      const of = (id: number, payload: Record<string, string>): void => {
        const statuses = [{ state: 'success', description: '' }] as const;
        repository.made.push({ id, environment, payload, statuses: [...statuses] });
      };
      of(1, { platform, target });
      of(2, { platform, target: 'store/other' });
      of(3, {});
      const { clock, report } = open(repository, transient);
      report.begin('Deploying');
      await clock.runUntil(report.end(success, never()));
      const states = repository.made.map(({ statuses }) => statuses.at(-1)?.state);
      expect(states).toEqual(['inactive', 'success', 'success', 'success']);
    }
  });

  test('does not wait for GitHub when it begins', () => {
    const { repository, report } = open();
    repository.failing.set('createDeployment', hang);
    report.begin('Deploying');
    expect(repository.calls).toEqual(['createDeployment preview/pr-7']);
  });

  test('finds the deployment whose creation got no answer', async () => {
    const repository = memoryRepository();
    const { clock, report } = open({
      ...repository,
      createDeployment: async (...of) => {
        await repository.createDeployment(...of);
        throw lostAnswer();
      },
    });
    report.begin('Deploying');
    await clock.runUntil(report.end(success, never()));
    expect(repository.made).toHaveLength(1);
    expect(repository.made[0]?.statuses.map(({ state }) => state)).toEqual([
      'in_progress',
      'success',
    ]);
  });

  test('warns once of all that was refused, with what to add, and asks for no comment twice', async () => {
    const { clock, repository, report, runner, warn } = open();
    repository.failing.set('createDeployment', refuse).set('comments', refuse);
    report.begin('Deploying');
    await clock.runUntil(report.end(success, never()));
    warn();
    expect(repository.calls).toEqual(['createDeployment preview/pr-7', 'comments 7']);
    const warnings = runner.lines.filter((line) => line.startsWith('warning'));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('Add `x: write`.');
  });

  test('gives up on a GitHub that does not answer, and leaves the end to the post step', async () => {
    const { clock, repository, report, left } = open();
    report.begin('Deploying');
    await clock.advance(0);
    Object.assign(repository, { addStatus: untilAborted });
    const startedAt = clock.now();
    await clock.runUntil(report.end(success, AbortSignal.abort()));
    expect(clock.now() - startedAt).toBeLessThanOrEqual(1400);
    expect(left()).toMatchObject({ deploymentId: 1001, pullRequest: 7, end: success });
  });

  test('hurries when the signal comes while the end is reported', async () => {
    const { clock, repository, report } = open();
    report.begin('Deploying');
    await clock.advance(0);
    Object.assign(repository, { addStatus: untilAborted });
    const startedAt = clock.now();
    const cancel = new AbortController();
    clock.schedule(3000, () => {
      cancel.abort();
    });
    await clock.runUntil(report.end(success, cancel.signal));
    expect(clock.now() - startedAt).toBe(4400);
    expect(clock.pending()).toBe(0);
  });
});

describe('the post step', () => {
  test('does not call a run stopped that had ended, but had no room to note it', async () => {
    const { clock, repository, report, left } = open();
    report.begin('Deploying');
    await clock.advance(0);
    const lastNoted = left();
    await clock.runUntil(report.end(success, never()));
    if (lastNoted === undefined) throw new Error('Nothing was left.');
    await finish(lastNoted, repository);
    expect(repository.made[0]?.statuses.at(-1)).toMatchObject({ state: 'success' });
    expect(repository.written[0]?.body).toContain('Deployed');
  });

  test('ends what a killed run has left open, as stopped', async () => {
    const { clock, repository, report, left } = open();
    report.begin('Deploying');
    await clock.advance(0);
    const killed = left();
    if (killed === undefined) throw new Error('Nothing was left.');
    await finish(killed, repository);
    expect(repository.made[0]?.statuses.at(-1)).toMatchObject({ state: 'error' });
    expect(repository.written[0]?.body).toContain('Stopped');
  });

  test('finds the deployment of a run that was killed before it knew its id', async () => {
    const repository = memoryRepository();
    const create = repository.createDeployment;
    const { report, left } = open({
      ...repository,
      createDeployment: (...of) => create(...of).then(hang),
    });
    report.begin('Deploying');
    const killed = left();
    expect(killed).toMatchObject({ hasDeployment: true, correlationId: 'run-1' });
    if (killed === undefined) throw new Error('Nothing was left.');
    await finish(killed, repository);
    expect(repository.made[0]?.statuses.at(-1)).toMatchObject({ state: 'error' });
  });

  test('tells the real end when the main step knew it, and could not reach GitHub', async () => {
    const { clock, repository, report, left } = open();
    const statuses = [{ state: 'success', description: '' } as const];
    repository.made.push({
      id: 1,
      environment: subject.environment,
      payload,
      statuses: [...statuses],
    });
    report.begin('Deploying');
    await clock.advance(0);
    repository.failing.set('addStatus', refuse).set('updateComment', refuse);
    await clock.runUntil(report.end(success, never()));
    repository.failing.clear();
    const open_ = left();
    if (open_ === undefined) throw new Error('Nothing was left.');
    await finish(open_, repository);
    const ends = repository.made.map((made) => made.statuses.at(-1)?.state);
    expect(ends).toEqual(['inactive', 'success']);
    expect(repository.written[0]?.body).toContain('Deployed');
  });

  test('writes the comment although the deployment cannot be reported', async () => {
    const { clock, repository, report, left } = open();
    report.begin('Deploying');
    await clock.advance(0);
    const killed = left();
    if (killed === undefined) throw new Error('Nothing was left.');
    repository.failing.set('addStatus', notFound);
    await expect(finish(killed, repository)).rejects.toMatchObject({ status: 404 });
    expect(repository.written[0]?.body).toContain('Stopped');
  });
});

function finish(report: OpenReport, repository: Repository): Promise<void> {
  const options = { repository, clock: virtualClock(), logUrl: undefined, stopped };
  return finishReport(report, options, new AbortController().signal);
}
