import type { z } from 'zod';
import type { Incoming } from '../server/incoming.ts';
import { parseJsonBody } from '../server/parseJsonBody.ts';
import type { Parsed } from '../server/parseJsonBody.ts';
import { refuse } from './refuse.ts';

/**
 * Reads a JSON body and holds it against a schema. A key that is not documented is refused: GitHub passes over it without a
 * word, and a typo would go unnoticed.
 */
export function parseBody<Value>(
  incoming: Incoming,
  schema: z.ZodType<Value>,
  docs: string,
): Promise<Parsed<Value>> {
  return parseJsonBody(incoming, schema, {
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
