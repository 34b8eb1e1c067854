import type { z } from 'zod';
import type { PlainAnswer } from '../server/answer.ts';
import type { Incoming } from '../server/incoming.ts';
import { refuseInput } from './refuse.ts';

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: PlainAnswer };

/** Reads a JSON body and holds it against a schema; refuses it with the places of all that is wrong. */
export async function parseBody<Value>(
  incoming: Incoming,
  schema: z.ZodType<Value>,
): Promise<Parsed<Value>> {
  const text = (await incoming.readBody()).toString('utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, refusal: refuseInput('The body is not JSON.') };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const faults = parsed.error.issues.map(({ path, message }) => {
    return `${path.join('.') || 'body'}: ${message}`;
  });
  return { ok: false, refusal: refuseInput(faults.join('; ')) };
}
