import type { z } from 'zod';
import { answerJson, parseJsonBody } from '../../model/index.ts';
import type { Parsed, PlainAnswer, Request } from '../../model/index.ts';

const TYPE = 'https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes';

/** Refuses a request in the form of the v3 APIs. */
export function refuse(
  status: number,
  title: string,
  errors: Readonly<Record<string, string>> = {},
): PlainAnswer {
  return answerJson(status, { status, title, type: TYPE, errors });
}

/** Parses a JSON body and checks it against a schema. Refuses with 400 for invalid JSON, with 422 for wrong fields. */
export function parseBody<Value>(request: Request, schema: z.ZodType<Value>): Parsed<Value> {
  return parseJsonBody(request, schema, {
    noJson: () => refuse(400, 'Input is invalid: the body is not JSON.'),
    wrong: (error) =>
      refuse(422, 'JSON data is missing or invalid', faultsOf(error, 'Unknown field.')),
  });
}

/** Lists the wrong fields of a body or a query. */
export function faultsOf(error: z.ZodError, unknown: string): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) errors[[...issue.path, key].join('.')] = unknown;
    } else {
      errors[issue.path.join('.') || 'body'] = issue.message;
    }
  }
  return errors;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Returns whether a text has the 8-4-4-4-12 shape of a UUID. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
