import { ActionError } from '../errors/index.ts';
import type { Excerpt } from '../errors/index.ts';
import { redact } from '../text/index.ts';

/** Why a step failed, for a person. */
export interface Problem {
  readonly title: string;
  readonly message: string;
  /** The message without its details, for the annotation: each detail has one of its own already. */
  readonly brief?: string | undefined;
  readonly hint: string | undefined;
  /** The platform's code if there is one, else ours. */
  readonly code: string;
  /** Quoted lines that may explain it; can be any text. */
  readonly excerpt?: Excerpt | undefined;
}

/** Titles of annotations by error code. */
export const titles: Readonly<Record<ActionError['code'], string>> = {
  input: 'Wrong inputs',
  artifact: 'The artifact cannot be deployed',
  http: 'A request failed',
  'unexpected-response': 'An answer could not be read',
  conflict: 'Another deployment is in progress',
  'deployment-failed': 'The deployment failed',
  'deployment-lost': 'The outcome is unknown',
  ambiguous: 'The outcome is unknown',
  timeout: 'The time limit was reached',
  cancelled: 'The step was cancelled',
};

/** Describes an error for a person. Reports an unexpected error as a bug of this action. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof ActionError)) return bug(error);
  return {
    title: titles[error.code],
    message: error.message,
    brief: error.brief,
    hint: error.hint,
    code: error.platformCode ?? error.code,
    excerpt: error.excerpt,
  };
}

/** Puts a sentence before the hint of a problem, if there is one to put. */
export function hintFirst(sentence: string | undefined, problem: Problem): Problem {
  if (sentence === undefined) return problem;
  return {
    ...problem,
    hint: problem.hint === undefined ? sentence : `${sentence} ${problem.hint}`,
  };
}

function bug(error: unknown): Problem {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    title: 'Bug in commerce-deploy',
    message: redact(trace),
    hint: 'This is a bug in the action, not in your workflow. Please report it with the text above.',
    code: 'bug',
  };
}

/** How a step ended. `status` is the output; the step fails exactly when there is a problem. */
export interface StepOutcome {
  readonly status: string;
  readonly problem?: Problem | undefined;
}

/** How every step can fail. */
export type FailedStatus = 'failed' | 'timed_out' | 'cancelled';

/** The outcome of a step that failed. */
export interface FailedOutcome {
  readonly status: FailedStatus;
  readonly problem: Problem;
}

/** Maps an error to a status; `failed` when there is none. */
export function failedStatus(error: unknown): FailedStatus {
  const code = error instanceof ActionError ? error.code : undefined;
  if (code === 'timeout') return 'timed_out';
  return code === 'cancelled' ? 'cancelled' : 'failed';
}

/** Makes the outcome of a step that ended with an error. */
export function failedOutcome(error: unknown): FailedOutcome {
  return { status: failedStatus(error), problem: problemOf(error) };
}
