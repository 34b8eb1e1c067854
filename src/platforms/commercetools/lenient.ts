import type { z } from 'zod';

/** Makes a field that may be absent, null or of another type than documented, and then reads as undefined or null. */
export function lenient<T extends z.ZodType>(
  schema: T,
): z.ZodCatch<z.ZodOptional<z.ZodNullable<T>>> {
  return schema.nullish().catch(undefined);
}
