import type { z } from 'zod';
import type { Request } from '../../../model/index.ts';
import { parseJsonBody } from '../../../model/index.ts';
import type { Parsed } from '../../../model/index.ts';
import { refuseFields } from '../refuse.ts';

/** Reads a body: 422 is documented, its form is not. */
export function parseFranchiseBody<Value>(
  request: Request,
  schema: z.ZodType<Value>,
): Parsed<Value> {
  return parseJsonBody(request, schema, {
    noJson: () => refuseFields(400, 'The body is not JSON.'),
    wrong: ({ issues }) =>
      refuseFields(
        422,
        'The request is not valid.',
        issues.map(({ path, message }) => ({ field: path.join('.'), message })),
      ),
  });
}
