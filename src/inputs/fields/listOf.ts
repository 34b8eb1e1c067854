import * as z from 'zod/mini';
import type { Field } from '../readInputs.ts';
import { textAs } from './textAs.ts';

/** Accepts several values of a field, separated by commas or line breaks, without duplicates. */
export function listOf<T>({ schema, accepts }: Field<T>): Field<ReadonlySet<T>> {
  return {
    schema: textAs((text, refuse) => {
      const values = new Set<T>();
      let hasProblem = false;
      for (const part of text.split(/[,\n]/).map((item) => item.trim())) {
        if (part === '') continue;
        const parsed = z.safeParse(schema, part);
        if (parsed.success) values.add(parsed.data);
        else for (const { message } of parsed.error.issues) refuse(`has an item that ${message}`);
        hasProblem ||= !parsed.success;
      }
      if (values.size === 0 && !hasProblem) refuse('is empty.');
      return values;
    }),
    accepts: `${accepts}; separate several with commas`,
  };
}
