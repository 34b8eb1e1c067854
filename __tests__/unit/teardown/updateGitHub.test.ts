import { describe, expect, test } from '@jest/globals';
import { collectComplaints } from '../../../src/reporting/complaints.ts';
import { markerOf } from '../../../src/reporting/marker.ts';
import type { FrameOutput } from '../../../src/step/index.ts';
import { openJournal } from '../../../src/step/journal.ts';
import type { WorkflowEvent } from '../../../src/step/ports/runner.ts';
import type { RemovedEnd } from '../../../src/teardown/removal.ts';
import { updateGitHub } from '../../../src/teardown/updateGitHub.ts';
import { OWN_LOGIN, memoryRepository, notFound } from '../../support/memory/memoryRepository.ts';
import type { MemoryRepository } from '../../support/memory/memoryRepository.ts';
import { memoryRunner, push } from '../../support/memory/memoryRunner.ts';
import type { MemoryRunner } from '../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';

const subject = { platform: 'one', environment: 'preview/pr-7', target: 'store/pr-7' };
const closed: WorkflowEvent = {
  ...push,
  name: 'pull_request',
  action: 'closed',
  pullRequest: { number: 7, author: 'someone', fromFork: false },
};
const removed: RemovedEnd = { status: 'deleted', line: 'Deleted <the project>.' };

function previewed(): MemoryRepository {
  const repository = memoryRepository();
  const statuses = [{ state: 'success', description: '' }] as const;
  const { environment, target } = subject;
  repository.made.push({
    id: 1,
    environment,
    payload: { platform: 'one', target },
    statuses: [...statuses],
  });
  repository.written.push({ id: 2, author: OWN_LOGIN, body: `${markerOf(subject)}\nDeployed` });
  return repository;
}

async function tell(
  repository: MemoryRepository,
  options: {
    readonly end?: RemovedEnd;
    readonly event?: WorkflowEvent;
    readonly comments?: boolean;
  } = {},
): Promise<MemoryRunner> {
  const { end = removed, event = closed, comments = true } = options;
  const clock = virtualClock();
  const runner = memoryRunner({}, { event });
  const inputs = {
    github_token: 'token',
    pr_comment: comments,
    timeout_minutes: 1000,
    environment: undefined,
  };
  const removal = {
    target: subject.target,
    remove: () => {
      throw new Error('There is nothing to remove any more.');
    },
  };
  const { platform, environment } = subject;
  const { signal: cancelled } = new AbortController();
  const { note, warn } = collectComplaints(runner);
  const pullRequest = event.pullRequest?.number;
  await clock.runUntil(
    updateGitHub({ inputs, platform, environment, pullRequest, removal }, end, {
      ...{ runner, clock, journal: openJournal<FrameOutput>(runner, clock), cancelled },
      ...{ correlationId: 'run-1', repository, note },
    }),
  );
  warn();
  expect(clock.pending()).toBe(0);
  return runner;
}

describe('after a teardown', () => {
  test('the deployments are inactive, and the comment says that the preview is removed', async () => {
    const repository = previewed();
    const runner = await tell(repository);
    expect(repository.made[0]?.statuses.at(-1)?.state).toBe('inactive');
    expect(repository.written).toHaveLength(1);
    expect(repository.written[0]?.body).toContain('### Preview removed');
    expect(repository.written[0]?.body).not.toMatch(/(?<!\\)<the project>/);
    expect(runner.lines).toEqual(['Made 1 GitHub Deployment inactive.']);
  });

  test('what was deployed by another name of the same target is retired, too', async () => {
    const repository = previewed();
    const end = { ...removed, otherTargets: [subject.target, 'store/uuid'] };
    const other = { ...subject, target: 'store/uuid' };
    const payload = { platform: 'one', target: other.target };
    const statuses = [{ state: 'success', description: '' } as const];
    repository.made.push({ id: 3, environment: subject.environment, payload, statuses });
    repository.written.push({ id: 4, author: OWN_LOGIN, body: `${markerOf(other)}\nDeployed` });
    const runner = await tell(repository, { end });
    expect(repository.made.map((made) => made.statuses.at(-1)?.state)).toEqual([
      'inactive',
      'inactive',
    ]);
    expect(repository.written.map(({ body }) => body.includes('### Preview removed'))).toEqual([
      true,
      true,
    ]);
    expect(runner.lines).toEqual(['Made 2 GitHub Deployments inactive.']);
  });

  test('one line says so when GitHub had nothing to retire', async () => {
    const { lines } = await tell(memoryRepository());
    expect(lines).toEqual(['GitHub has no active Deployment of store/pr-7 in preview/pr-7.']);
  });

  test('the comment does not say removed of a preview that is kept', async () => {
    const repository = previewed();
    await tell(repository, { end: { status: 'kept', line: 'It is kept.' } });
    expect(repository.written[0]?.body).toContain('### Preview ended');
  });

  test('no comment is written where there was none, or none is wanted', async () => {
    const repository = memoryRepository();
    await tell(repository);
    await tell(repository, { comments: false });
    await tell(repository, { event: push });
    expect(repository.written).toHaveLength(0);
    expect(repository.calls.filter((call) => call.startsWith('comments'))).toHaveLength(1);
  });

  test('what GitHub refuses is one warning, and the rest is reported', async () => {
    const repository = previewed();
    repository.failing.set('deployments', notFound);
    const runner = await tell(repository);
    expect(runner.lines.filter((line) => line.startsWith('warning'))).toHaveLength(1);
    expect(repository.written[0]?.body).toContain('### Preview removed');
  });

  test('gives up on a GitHub that does not answer, in a sentence', async () => {
    const repository = previewed();
    const untilAborted = (signal: AbortSignal): Promise<never> =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      });
    const { lines } = await tell({
      ...repository,
      // eslint-disable-next-line require-yield -- it never has anything to yield
      deployments: async function* (_, signal) {
        await untilAborted(signal);
      },
    });
    const warning = lines.find((line) => line.startsWith('warning: ')) ?? '';
    expect(warning).toContain('GitHub did not answer in time.');
    expect(warning).not.toMatch(/\n\s+at |bug/);
  });
});
