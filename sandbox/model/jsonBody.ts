import type { z } from 'zod';
import type { PlainAnswer, Request } from './exchange.ts';

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: PlainAnswer };

/** A platform's refusals of a body. */
export interface BodyRefusals {
  readonly noJson: () => PlainAnswer;
  readonly wrong: (error: z.ZodError) => PlainAnswer;
}

/** Parses a JSON body and checks it against a schema. */
export function parseJsonBody<Value>(
  { body }: Pick<Request, 'body'>,
  schema: z.ZodType<Value>,
  { noJson, wrong }: BodyRefusals,
): Parsed<Value> {
  let json: unknown;
  try {
    json = JSON.parse(typeof body === 'string' ? body : Buffer.from(body).toString('utf8'));
  } catch {
    return { ok: false, refusal: noJson() };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, refusal: wrong(parsed.error) };
}
