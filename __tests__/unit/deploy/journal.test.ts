import { describe, expect, test } from '@jest/globals';
import type { OutputName } from '../../../src/deploy/outputs.ts';
import { openJournal } from '../../../src/step/journal.ts';
import { logProgress } from '../../../src/step/logProgress.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';

function open() {
  const clock = virtualClock();
  const runner = memoryRunner();
  return { clock, runner, journal: openJournal<OutputName>(runner, clock) };
}

describe('the journal', () => {
  test('gives a sign of life once a minute, and only while nothing else is written', async () => {
    const { clock, runner, journal } = open();
    journal.enter('Deploy');
    await clock.advance(59_000);
    journal.info('unzipping');
    await clock.advance(59_000);
    expect(runner.lines).toEqual(['[Deploy]', 'unzipping']);
    journal.waitingFor('unzipping 20 %');
    await clock.advance(61_000);
    expect(runner.lines.slice(2)).toEqual([
      'Still waiting: Deploy, unzipping 20 % (1 min 59 s).',
      'Still waiting: Deploy, unzipping 20 % (2 min 59 s).',
    ]);
    journal.close();
    expect(clock.pending()).toBe(0);
  });

  test('keeps the times of the phases, and enters none twice in a row', async () => {
    const { clock, runner, journal } = open();
    journal.enter('Package');
    await clock.advance(100);
    journal.enter('Package');
    await clock.advance(100);
    journal.enter('Deploy');
    journal.close();
    expect(runner.lines).toEqual(['[Package]', '[Deploy]']);
    expect(
      journal.phases().map(({ name, startedAtMs, endedAtMs }) => [name, endedAtMs - startedAtMs]),
    ).toEqual([
      ['Package', 200],
      ['Deploy', 0],
    ]);
  });

  test('writes the first value of an output at once, and a later one at the end', () => {
    const { runner, journal } = open();
    journal.output('platform_status', 'queued');
    journal.output('platform_status', 'completed');
    expect(runner.outputs['platform_status']).toBe('queued');
    journal.close();
    expect(runner.outputs['platform_status']).toBe('completed');
  });
});

describe('logProgress', () => {
  test('writes each tenth once with speed and time left, and nothing for work that is soon done', async () => {
    const { clock, runner, journal } = open();
    const tell = logProgress(journal, clock, 10_000_000);
    tell(1_000_000);
    await clock.advance(1000);
    for (let done = 2_000_000; done <= 10_000_000; done += 500_000) tell(done);
    expect(runner.lines).toHaveLength(9);
    expect(runner.lines[0]).toBe(' 20 % of 10.0 MB, 2.0 MB/s, 4.0 s left');
    expect(runner.lines.at(-1)).toBe('100 % of 10.0 MB, 10.0 MB/s, 0 ms left');
  });
});
