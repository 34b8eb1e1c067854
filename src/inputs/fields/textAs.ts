import * as z from 'zod/mini';

/** A schema for the text of an input. */
export type TextSchema<T> = z.ZodMiniType<T, string>;

/**
 * Makes a schema of a function that parses a text. `refuse` reports a problem, which completes a sentence that begins with the
 * input's name; the value does not count then.
 */
export function textAs<T>(
  parse: (text: string, refuse: (problem: string) => void) => T,
): TextSchema<T> {
  return z.pipe(
    z.string(),
    z.transform((text: string, { issues }) =>
      parse(text, (message) => issues.push({ code: 'custom', message, input: text })),
    ),
  );
}
