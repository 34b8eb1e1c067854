import { answerJson } from '../server/answer.ts';
import type { PlainAnswer } from '../server/answer.ts';

/** One fault of a thing that was sent. */
export interface FieldError {
  readonly resource: string;
  readonly code: 'custom' | 'invalid' | 'missing_field' | 'unprocessable';
  readonly field: string;
  readonly message?: string;
  readonly contexts?: readonly object[];
}

interface Details {
  /** Page of the REST documentation, below `https://docs.github.com/rest`. */
  readonly docs?: string;
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Refuses a request in the form of GitHub's API: the status is there a second time, as text. */
export function refuse(status: number, message: string, details: Details = {}): PlainAnswer {
  const { docs = '', errors, headers = {} } = details;
  return answerJson(
    status,
    {
      message,
      ...(errors === undefined ? {} : { errors }),
      documentation_url: `https://docs.github.com/rest${docs}`,
      status: String(status),
    },
    headers,
  );
}

/** Says that a thing does not exist, or that the token must not know of it. */
export function refuseUnknown(docs?: string): PlainAnswer {
  return refuse(404, 'Not Found', docs === undefined ? {} : { docs });
}

/** Refuses the value of a field. */
export function refuseField(docs: string, error: FieldError): PlainAnswer {
  return refuse(422, 'Validation Failed', { docs, errors: [error] });
}

/** Refuses what the token lacks the permission for; `accepted` are those that would do, as `deployments=write`. */
export function refuseAccess(accepted: readonly string[] = []): PlainAnswer {
  return refuse(403, 'Resource not accessible by integration', {
    headers: accepted.length === 0 ? {} : { 'X-Accepted-GitHub-Permissions': accepted.join('; ') },
  });
}
