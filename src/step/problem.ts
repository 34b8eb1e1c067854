import { ActionError } from '../errors/index.ts';
import type { Excerpt } from '../errors/index.ts';
import { redact } from '../text/index.ts';

/** What a person has to know when a step fails. */
export interface Problem {
  readonly title: string;
  readonly message: string;
  readonly hint: string | undefined;
  /** The platform's code where it gave one, ours otherwise. */
  readonly code: string;
  /** What others said that may explain it; can be any text. */
  readonly excerpt?: Excerpt | undefined;
}

/** What each kind of error is called in an annotation. */
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

/** Says what an error means to a person. One that nobody expected is a fault of this action, and told as one. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof ActionError)) return bug(error);
  return {
    title: titles[error.code],
    message: error.message,
    hint: error.hint,
    code: error.platformCode ?? error.code,
    excerpt: error.excerpt,
  };
}

function bug(error: unknown): Problem {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    title: 'A fault in commerce-deploy',
    message: redact(trace),
    hint: 'This is a bug of the action, not of your workflow. Please report it with the text above.',
    code: 'bug',
  };
}
