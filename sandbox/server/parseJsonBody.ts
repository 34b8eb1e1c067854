import type { z } from 'zod';
import type { PlainAnswer } from './answer.ts';
import type { Incoming } from './incoming.ts';

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: PlainAnswer };

/** How a platform refuses a body. */
export interface BodyRefusals {
  readonly noJson: () => PlainAnswer;
  readonly wrong: (error: z.ZodError) => PlainAnswer;
}

/** Reads a JSON body and holds it against a schema. */
export async function parseJsonBody<Value>(
  incoming: Incoming,
  schema: z.ZodType<Value>,
  { noJson, wrong }: BodyRefusals,
): Promise<Parsed<Value>> {
  const text = (await incoming.readBody()).toString('utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, refusal: noJson() };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, refusal: wrong(parsed.error) };
}
