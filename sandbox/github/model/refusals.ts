import type { z } from 'zod';
import { answerJson, parseJsonBody } from '../../model/index.ts';
import type { Parsed, PlainAnswer, Request } from '../../model/index.ts';

/** One fault of a request's body. */
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

/** Refuses a request in the form of GitHub's API, which repeats the status as text. */
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

/** Refuses a resource that does not exist, or that the token may not see. */
export function refuseUnknown(docs?: string): PlainAnswer {
  return refuse(404, 'Not Found', docs === undefined ? {} : { docs });
}

/** Refuses the value of a field. */
export function refuseField(docs: string, error: FieldError): PlainAnswer {
  return refuse(422, 'Validation Failed', { docs, errors: [error] });
}

/** Refuses a request without the permission. `accepted` lists the sufficient ones, as `deployments=write`. */
export function refuseAccess(accepted: readonly string[] = []): PlainAnswer {
  return refuse(403, 'Resource not accessible by integration', {
    headers: accepted.length === 0 ? {} : { 'X-Accepted-GitHub-Permissions': accepted.join('; ') },
  });
}

/**
 * Parses a JSON body and checks it against a schema. Refuses undocumented keys, which GitHub silently ignores, to reveal typos.
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

/** Maximum length of a description, of a deployment or a status, in characters. */
export const LONGEST_DESCRIPTION = 140;

/** Returns whether a text has more characters than allowed. */
export function isTooLong(text: string, most: number): boolean {
  return Array.from(text).length > most;
}

/** Makes the fault of a description that is too long. */
export function tooLong(resource: string): Parameters<typeof refuseField>[1] {
  const message = `description is too long (maximum is ${String(LONGEST_DESCRIPTION)} characters)`;
  return { resource, code: 'custom', field: 'description', message };
}
