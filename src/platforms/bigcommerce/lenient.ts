import type { z } from 'zod';

/** Makes a field optional: the API is a pre-release, whose fields come, go and change their types, and none of that ends a deployment. */
export function lenient<T extends z.ZodType>(
  schema: T,
): z.ZodCatch<z.ZodOptional<z.ZodNullable<T>>> {
  return schema.nullish().catch(undefined);
}
