import type { ParsedText } from '../readInputs.ts';

/** Returns a value that a text stands for. */
export function accept<T>(value: T): ParsedText<T> {
  return { kind: 'value', value };
}

/** Returns the problems of a text, such as `is not a boolean.` */
export function refuse(...problems: readonly string[]): ParsedText<never> {
  return { kind: 'refused', problems };
}

/** Returns a parser of texts that match a pattern as a whole, and writes them in one way. */
export function matching(
  pattern: RegExp,
  problem: string,
  normalise: (text: string) => string = (text) => text,
): (text: string) => ParsedText<string> {
  return (text) => (pattern.test(text) ? accept(normalise(text)) : refuse(problem));
}
