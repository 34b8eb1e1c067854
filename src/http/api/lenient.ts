import * as z from 'zod/mini';

/**
 * Makes a field of an answer optional: null stays null, and a missing value or one of the wrong type reads as undefined. An API
 * that changes such a field must not break a deployment.
 */
export function lenient<T extends z.ZodMiniType>(
  schema: T,
): z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniNullable<T>>> {
  return z.catch(z.nullish(schema), undefined);
}
