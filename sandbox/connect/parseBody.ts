import type { z } from 'zod';
import type { Incoming } from '../server/incoming.ts';
import { parseJsonBody } from '../server/parseJsonBody.ts';
import type { Parsed } from '../server/parseJsonBody.ts';
import { refuseInput } from './refuse.ts';

/** Reads a JSON body and holds it against a schema; refuses it with the places of all that is wrong. */
export function parseBody<Value>(
  incoming: Incoming,
  schema: z.ZodType<Value>,
): Promise<Parsed<Value>> {
  return parseJsonBody(incoming, schema, {
    noJson: () => refuseInput('The body is not JSON.'),
    wrong: ({ issues }) =>
      refuseInput(
        issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; '),
      ),
  });
}
