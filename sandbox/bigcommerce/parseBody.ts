import type { z } from 'zod';
import type { PlainAnswer } from '../server/answer.ts';
import type { Incoming } from '../server/incoming.ts';
import { refuse } from './refuse.ts';

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: PlainAnswer };

/** Reads a JSON body and holds it against a schema: 400 for what is no JSON, 422 that names each wrong field. */
export async function parseBody<Value>(
  incoming: Incoming,
  schema: z.ZodType<Value>,
): Promise<Parsed<Value>> {
  const text = (await incoming.readBody()).toString('utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, refusal: refuse(400, 'Input is invalid: the body is not JSON.') };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    refusal: refuse(422, 'JSON data is missing or invalid', namesOf(parsed.error)),
  };
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
