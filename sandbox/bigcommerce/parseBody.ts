import type { z } from 'zod';
import type { Incoming } from '../server/incoming.ts';
import { parseJsonBody } from '../server/parseJsonBody.ts';
import type { Parsed } from '../server/parseJsonBody.ts';
import { refuse } from './refuse.ts';

/** Reads a JSON body and holds it against a schema: 400 for what is no JSON, 422 that names each wrong field. */
export function parseBody<Value>(
  incoming: Incoming,
  schema: z.ZodType<Value>,
): Promise<Parsed<Value>> {
  return parseJsonBody(incoming, schema, {
    noJson: () => refuse(400, 'Input is invalid: the body is not JSON.'),
    wrong: (error) => refuse(422, 'JSON data is missing or invalid', namesOf(error)),
  });
}

function namesOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) errors[[...issue.path, key].join('.')] = 'Unknown field.';
    } else {
      errors[issue.path.join('.') || 'body'] = issue.message;
    }
  }
  return errors;
}
