import type { z } from 'zod';
import { parseJsonBody as parse } from '../model/index.ts';
import type { BodyRefusals, Parsed } from '../model/index.ts';
import type { Incoming } from './incoming.ts';

export type { Parsed } from '../model/index.ts';

/** Reads a JSON body and holds it against a schema. */
export async function parseJsonBody<Value>(
  incoming: Incoming,
  schema: z.ZodType<Value>,
  refusals: BodyRefusals,
): Promise<Parsed<Value>> {
  return parse({ body: await incoming.readBody() }, schema, refusals);
}
