import { expect } from '@jest/globals';
import { PROMPTLY_MS } from '../../support/runAction.ts';
import type { Ending, StuckRun } from '../../support/stuckRuns.ts';

/** Expects that a run that was stuck has ended as it should: in time, by itself, and with everything said. */
export function expectEnd(run: StuckRun, ending: Ending): void {
  expect(run.errors).toBe('');
  if (ending !== 'time limit' && run.isStuck) expect(run.livedOnMs).toBeLessThan(PROMPTLY_MS);
  const { status } = run.outputs;
  if (run.exitCode === 0) {
    // Only GitHub was not told: what was deployed is.
    expect(status).not.toMatch(/^(?:failed|timed_out|cancelled|unknown)$/);
    return;
  }
  expect(run.exitCode).toBe(1);
  expect(run.log).toMatch(/^::error title=/m);
  expect(run.log).not.toContain('A fault in commerce-deploy');
  expect(run.summary).not.toBe('');
  if (ending !== 'time limit' && run.isStuck) {
    expect(status).toBe('cancelled');
    expect(run.log).toContain(`The step was stopped by ${ending}`);
  }
}
