import { memoryRunner } from '../../support/memory/memoryRunner.ts';
import type { MemoryRunner } from '../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';
import { runWorkflowStep } from '../../../src/workflow/index.ts';
import type { WorkflowWorld } from '../../../src/workflow/index.ts';

/** How a job of a reusable workflow ended. */
export interface JobRun {
  readonly isGreen: boolean;
  readonly runner: MemoryRunner;
  /** Annotations, one on each line. */
  readonly annotations: string;
  /** How long it took by the clock, in milliseconds. */
  readonly tookMs: number;
}

/** Runs one job of a reusable workflow with these environment variables. */
export async function runJob(
  name: string,
  env: Readonly<Record<string, string>>,
  world: Partial<Pick<WorkflowWorld, 'start' | 'openRepository' | 'describeDraft'>> = {},
): Promise<JobRun> {
  const runner = memoryRunner({}, { env });
  const clock = virtualClock();
  const startedMs = clock.now();
  const given = {
    start: () => Promise.resolve(0),
    openRepository: () => Promise.resolve(undefined),
    describeDraft: () => Promise.reject(new Error('This run reads no draft.')),
    ...world,
  };
  const step = runWorkflowStep(name, { runner, clock, ...given }, new AbortController().signal);
  const isGreen = name === 'judge-wave' ? await clock.runUntil(step) : await step;
  return {
    ...{ isGreen, runner, tookMs: clock.now() - startedMs },
    annotations: runner.lines.filter((line) => /^(?:error|warning|notice): /.test(line)).join('\n'),
  };
}
