import { expect } from '@jest/globals';
import { PROMPTLY_MS } from '../../support/runs/runAction.ts';
import type { Ending, StuckRun, Trap } from '../../support/runs/stuckRuns.ts';

/** Expects that a run that was stuck has ended as it should: in time, by itself, and with everything said. */
export function expectEnd(
  run: StuckRun,
  { trap, ending }: { readonly trap: Trap; readonly ending: Ending },
): void {
  const { status } = run.outputs;
  expect(run.errors).toBe('');
  if (run.exitCode === 0) {
    // Only GitHub was not told: what was deployed is.
    expect(status).not.toMatch(/^(?:failed|timed_out|cancelled|unknown|unhealthy)$/);
  } else {
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/^::error title=/m);
    expect(run.log).not.toContain('Bug in commerce-deploy');
    expect(run.summary).not.toBe('');
  }
  if (ending === 'time limit' || !run.isStuck) return;
  // An answer such as 101 holds nobody: a create that got it ends before the signal comes.
  if (trap !== '101') expect(run.livedOnMs).toBeGreaterThan(0);
  if (run.livedOnMs > 0) expect(run.livedOnMs).toBeLessThan(PROMPTLY_MS);
  if (run.exitCode === 0 || (trap === '101' && status === 'unknown')) return;
  expect(status).toBe('cancelled');
  expect(run.log).toContain(`The step was stopped by ${ending}`);
}
