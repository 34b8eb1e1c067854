import type { z } from 'zod';

/**
 * Makes a field of an answer that may be absent, null or of another type than documented, and then reads as undefined or null.
 * The APIs change, and none of that ends a deployment.
 */
export function lenient<T extends z.ZodType>(
  schema: T,
): z.ZodCatch<z.ZodOptional<z.ZodNullable<T>>> {
  return schema.nullish().catch(undefined);
}
