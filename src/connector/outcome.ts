import { ActionError } from '../errors/index.ts';
import { failedOutcome, hintFirst } from '../step/index.ts';
import type { FailedOutcome, Problem } from '../step/index.ts';
import type { DoneEnd, ReleaseEnd } from './connectorKind.ts';

/** The end of a connector step, by its `status` output. There is a problem exactly when the step fails. */
export type Outcome =
  | (DoneEnd & { readonly problem?: undefined })
  | FailedOutcome
  | { readonly status: 'unknown'; readonly problem: Problem };

/** Says what the end of the work means for the step. */
export function outcomeOf(end: ReleaseEnd): Outcome {
  if (end.status !== 'failed') return end;
  const { message, brief, hint, platformCode: code } = end;
  return { status: 'failed', problem: { title: 'The checks failed', message, brief, hint, code } };
}

/** Says what an error means for the step; `underWay` is what the platform may be doing all the same. */
export function outcomeOfError(error: unknown, underWay: string | undefined): Outcome {
  const { status, problem } = failedOutcome(error);
  const isUnknown = error instanceof ActionError && error.code === 'ambiguous';
  return { status: isUnknown ? 'unknown' : status, problem: hintFirst(underWay, problem) };
}
