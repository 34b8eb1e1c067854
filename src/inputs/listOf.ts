import { z } from 'zod';
import type { Field } from './readInputs.ts';

/** Accepts several values of a field, separated by commas or line breaks, without duplicates. */
export function listOf<T>({ schema, accepts }: Field<T>): Field<ReadonlySet<T>> {
  return {
    schema: z.string().transform((text, context) => {
      const values = new Set<T>();
      for (const part of text.split(/[,\n]/).map((item) => item.trim())) {
        if (part === '') continue;
        const parsed = schema.safeParse(part);
        if (parsed.success) values.add(parsed.data);
        else addIssues(parsed.error.issues, (problem) => `has an item that ${problem}`, context);
      }
      if (values.size === 0 && context.issues.length === 0) context.addIssue('is empty.');
      return values;
    }),
    accepts: `${accepts}; separate several with commas`,
  };
}

function addIssues(
  issues: readonly { readonly message: string }[],
  word: (problem: string) => string,
  context: { readonly addIssue: (message: string) => void },
): void {
  for (const { message } of issues) context.addIssue(word(message));
}
