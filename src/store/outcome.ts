import { ActionError } from '../errors/index.ts';
import { failedOutcome } from '../step/index.ts';
import type { FailedOutcome, Problem } from '../step/index.ts';

/** The end of a store step, by its `status` output. There is a problem exactly when the step fails. */
export type Outcome =
  | {
      readonly status: 'planned' | 'applied' | 'no_changes' | 'exported' | 'skipped';
      /** The last line of the log. */
      readonly line: string;
      readonly problem?: undefined;
    }
  /** There are changes, and the inputs call that a failure. */
  | { readonly status: 'planned'; readonly problem: Problem }
  | FailedOutcome;

/** Makes the outcome of a step that an error ended. */
export function outcomeOfError(error: unknown): Outcome {
  const { status, problem } = failedOutcome(error);
  const isStale = error instanceof ActionError && error.code === 'conflict';
  const title = isStale ? 'The plan cannot be applied' : problem.title;
  return { status, problem: { ...problem, title } };
}
