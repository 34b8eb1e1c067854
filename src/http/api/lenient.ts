import type { z } from 'zod';

/**
 * Makes a field of an answer optional: null stays null, and a missing value or one of the wrong type reads as undefined. An API
 * that changes such a field must not break a deployment.
 */
export function lenient<T extends z.ZodType>(
  schema: T,
): z.ZodCatch<z.ZodOptional<z.ZodNullable<T>>> {
  return schema.nullish().catch(undefined);
}
