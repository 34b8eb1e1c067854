import { describe, expect, test } from '@jest/globals';
import { startDeadline } from '../../../../src/step/ports/clock.ts';
import type { OutputName } from '../../../../src/deploy/outputs.ts';
import { openJournal } from '../../../../src/step/journal.ts';
import type { DeploymentEvent } from '../../../../src/deploy/platform.ts';
import { watch } from '../../../../src/deploy/follow/watch.ts';
import { memoryRunner } from '../../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../../support/memory/virtualClock.ts';

const progress = (
  phase: string,
  percent?: number,
  platformStatus = 'in_progress',
): DeploymentEvent => ({
  kind: 'progress',
  platformStatus,
  phase,
  percent,
});
const completed: DeploymentEvent = {
  kind: 'completed',
  platformStatus: 'completed',
  urls: ['https://a.test'],
};

async function watchAll(events: readonly DeploymentEvent[]) {
  const clock = virtualClock();
  const runner = memoryRunner();
  const journal = openJournal<OutputName>(runner, clock);
  journal.enter('Deploy');
  const deadline = startDeadline(clock, 60_000, {
    parent: new AbortController().signal,
    reason: () => new Error('late'),
  });
  const deployment = {
    id: 'd-1',
    status: 'queued' as const,
    events: async function* () {
      await Promise.resolve();
      yield* events;
    },
  };
  const result = await watch(deployment, journal, deadline).then(
    (end) => ({ end, error: undefined }),
    (error: unknown) => ({ end: undefined, error }),
  );
  journal.close();
  return {
    ...result,
    lines: runner.lines.slice(1),
    outputs: runner.outputs,
    phases: journal.phases(),
  };
}

describe('watch', () => {
  test('ends with the terminal event', async () => {
    expect((await watchAll([progress('unzipping', 10), completed])).end).toBe(completed);
  });

  test('does not take the end of the events for success', async () => {
    const { error } = await watchAll([progress('complete', 100)]);
    expect(error).toMatchObject({ code: 'deployment-lost', message: expect.stringMatching(/d-1/) });
    expect((await watchAll([])).error).toMatchObject({ code: 'deployment-lost' });
  });

  test('tells each phase once, and progress within one in steps of 25', async () => {
    const { lines } = await watchAll([
      progress('unzipping', 1),
      progress('unzipping', 2),
      progress('unzipping', 30),
      progress('unzipping', 30),
      progress('deploying', 31),
      completed,
    ]);
    expect(lines).toEqual(['unzipping (1 %)', 'unzipping (30 %)', 'deploying (31 %)']);
  });

  test('remembers the platform’s last word, and the steps with their times', async () => {
    const { outputs, phases } = await watchAll([
      progress('a', 1, 'queued'),
      progress('b', 2),
      completed,
    ]);
    expect(outputs['platform_status']).toBe('completed');
    expect(phases[0]?.steps.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  test('shows a phase without a name by its status', async () => {
    const { lines } = await watchAll([
      { kind: 'progress', platformStatus: 'queued', phase: undefined, percent: undefined },
      completed,
    ]);
    expect(lines).toEqual(['queued']);
  });

  test('does not let a platform fill the log with phases it makes up', async () => {
    const { lines, phases } = await watchAll([
      ...Array.from({ length: 5000 }, (_, index) => progress(`step-${String(index)}`)),
      completed,
    ]);
    expect(lines).toHaveLength(201);
    expect(lines.at(-1)).toBe('Further progress is not shown.');
    expect(phases[0]?.steps.length).toBeLessThanOrEqual(20);
  });
});
