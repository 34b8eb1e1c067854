import { expect, test } from '@jest/globals';
import { finishReporting } from '../../../../src/deploy/github/index.ts';
import { memoryRepository } from '../../../support/memory/memoryRepository.ts';
import { memoryRunner } from '../../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../../support/memory/virtualClock.ts';

const left = {
  ...{ platform: 'memory', environment: 'production', target: 'shop', commit: 'c0ffee' },
  ...{ correlationId: 'run', startedAtMs: 1, hasDeployment: true },
};

test('the post step ends both deployments of a run that was killed while it rolled back', async () => {
  const repository = memoryRepository();
  for (const id of [1, 2]) {
    repository.made.push({ id, environment: 'production', payload: {}, statuses: [] });
  }
  const status = { state: 'error', description: 'Live, but / answers HTTP 503' };
  const end = { statuses: [status], replaces: false };
  const memory = {
    open_report: JSON.stringify({ ...left, deploymentId: 1, end }),
    open_report_back: JSON.stringify({ ...left, correlationId: 'run-back', deploymentId: 2 }),
  };
  const runner = memoryRunner({ github_token: 'gh' }, { memory });
  const clock = virtualClock();
  const world = { runner, clock, openRepository: () => repository };
  await clock.runUntil(finishReporting(world, new AbortController().signal));
  expect(repository.made.map(({ statuses }) => statuses.at(-1))).toMatchObject([
    status,
    { state: 'error', description: expect.stringContaining('The run was stopped before') },
  ]);
});
