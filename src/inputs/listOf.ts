import { z } from 'zod';
import type { Field } from './readInputs.ts';

/** Accepts several values of a field with commas between them, or one to a line; each is read once. */
export function listOf<T>({ schema, accepts }: Field<T>): Field<ReadonlySet<T>> {
  return {
    schema: z.string().transform((text, context) => {
      const values = new Set<T>();
      for (const part of text.split(/[,\n]/).map((item) => item.trim())) {
        if (part === '') continue;
        const parsed = schema.safeParse(part);
        if (parsed.success) values.add(parsed.data);
        else addIssues(parsed.error.issues, (problem) => `has a part that ${problem}`, context);
      }
      if (values.size === 0 && context.issues.length === 0) context.addIssue('lists nothing.');
      return values;
    }),
    accepts: `${accepts}; several with commas between them`,
  };
}

function addIssues(
  issues: readonly { readonly message: string }[],
  tell: (problem: string) => string,
  context: { readonly addIssue: (message: string) => void },
): void {
  for (const { message } of issues) context.addIssue(tell(message));
}
