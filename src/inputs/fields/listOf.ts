import { accept, refuse } from './parsedText.ts';
import type { Field } from '../readInputs.ts';

/** Accepts several values of a field, separated by commas or line breaks, without duplicates. */
export function listOf<T>({ parse, accepts }: Field<T>): Field<ReadonlySet<T>> {
  return {
    parse: (text) => {
      const values = new Set<T>();
      const problems: string[] = [];
      for (const part of text.split(/[,\n]/).map((item) => item.trim())) {
        if (part === '') continue;
        const parsed = parse(part);
        if (parsed.kind === 'value') values.add(parsed.value);
        else problems.push(...parsed.problems.map((problem) => `has an item that ${problem}`));
      }
      if (problems.length > 0) return refuse(...problems);
      return values.size === 0 ? refuse('is empty.') : accept(values);
    },
    accepts: `${accepts}; separate several with commas`,
  };
}
