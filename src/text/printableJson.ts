import { redact } from './redact.ts';

/**
 * Writes a value as JSON on one line that is safe to print in a later step. Escapes what a log or the runner could act on, so
 * the values are the same after parsing. Redacts secrets.
 */
export function printableJson(value: unknown): string {
  const json = JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'string' ? redact(each) : each,
  );
  return json.replace(SPECIAL, escape);
}

/** Control characters, line separators, direction marks, and the `#` of a workflow command inside a line. */
const SPECIAL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|#(?=#\[)/gu;

function escape(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}
