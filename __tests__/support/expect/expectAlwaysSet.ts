import { expect } from '@jest/globals';
import type { ActionOptions, ActionRun } from '../runs/runAction.ts';

/** Expects the outputs that the README promises for every end of a deployment, except a post step and a killed process. */
export function expectAlwaysSet(
  { exitCode, outputs }: ActionRun,
  { state, env }: ActionOptions,
): void {
  // A test that replaces the file for outputs expects none.
  if (state !== undefined || exitCode === null || env?.['GITHUB_OUTPUT'] !== undefined) return;
  expect(outputs).toMatchObject({
    status: expect.stringMatching(exitCode === 0 ? GREEN : RED),
    correlation_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    duration_seconds: expect.stringMatching(/^\d+$/),
  });
}

const GREEN = /^(?:completed|unchanged|planned|skipped|queued|in_progress)$/;
const RED = /^(?:failed|timed_out|cancelled|unknown|unhealthy)$/;
