import type { z } from 'zod';
import type { Incoming } from '../../server/incoming.ts';
import { parseJsonBody } from '../../server/parseJsonBody.ts';
import type { Parsed } from '../../server/parseJsonBody.ts';
import { refuseFields } from '../refuse.ts';

/** Reads a body: 422 is documented, its form is not. */
export function parseFranchiseBody<Value>(
  incoming: Incoming,
  schema: z.ZodType<Value>,
): Promise<Parsed<Value>> {
  return parseJsonBody(incoming, schema, {
    noJson: () => refuseFields(400, 'The body is not JSON.'),
    wrong: ({ issues }) =>
      refuseFields(
        422,
        'The request is not valid.',
        issues.map(({ path, message }) => ({ field: path.join('.'), message })),
      ),
  });
}
