import { ActionError } from '../../../errors/index.ts';
import type { Runner } from '../../../step/index.ts';

/** A job on GitHub's runners ends after six hours. */
const LONGEST_BAKE_MINUTES = 300;

/** What decides whether a wave may begin. */
export interface WaveLimits {
  /** How many targets may have failed by then. */
  readonly maxFailures: number;
  readonly bakeMs: number;
}

/** Reads the inputs `max_failures` and `bake_minutes` from the step's environment. Throws `input`. */
export function readLimits({ env }: Pick<Runner, 'env'>): WaveLimits {
  const { MAX_FAILURES: failures = '0', BAKE_MINUTES: minutes = '0' } = env;
  const [maxFailures, bakeMinutes] = [Number(failures), Number(minutes)];
  if (!Number.isSafeInteger(maxFailures) || maxFailures < 0) {
    throw new ActionError('input', 'max_failures: is not a whole number from 0.');
  }
  if (!(bakeMinutes >= 0 && bakeMinutes <= LONGEST_BAKE_MINUTES)) {
    throw new ActionError(
      'input',
      `bake_minutes: is not a number from 0 to ${String(LONGEST_BAKE_MINUTES)}.`,
      {
        hint: 'For a longer pause, give `github_environment` an environment with a wait timer or reviewers.',
      },
    );
  }
  return { maxFailures, bakeMs: bakeMinutes * 60_000 };
}
