import type { z } from 'zod';
import { answerJson, parseJsonBody } from '../../model/index.ts';
import type { Parsed, PlainAnswer, Request } from '../../model/index.ts';

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

/**
 * Reads a JSON body and holds it against a schema. A key that is not documented is refused: GitHub passes over it without a
 * word, and a typo would go unnoticed.
 */
export function parseBody<Value>(
  request: Request,
  schema: z.ZodType<Value>,
  docs: string,
): Parsed<Value> {
  return parseJsonBody(request, schema, {
    noJson: () => refuse(400, 'Problems parsing JSON', { docs }),
    wrong: ({ issues }) =>
      refuse(422, `Invalid request.\n\n${issues.flatMap(describe).join('\n')}`, { docs }),
  });
}

function describe(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `"${key}" is not a permitted key.`);
  }
  const name = issue.path.join('/');
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return [`"${name}" wasn't supplied.`];
  }
  return [`For 'properties/${name}', ${issue.message}.`];
}

/** The most characters in the description of a deployment, or of one of its statuses. */
export const LONGEST_DESCRIPTION = 140;

/** Returns whether a text has more characters than allowed. */
export function isTooLong(text: string, most: number): boolean {
  return Array.from(text).length > most;
}

/** Says so of a description. */
export function tooLong(resource: string): Parameters<typeof refuseField>[1] {
  const message = `description is too long (maximum is ${String(LONGEST_DESCRIPTION)} characters)`;
  return { resource, code: 'custom', field: 'description', message };
}
