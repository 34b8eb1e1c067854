import { isMaskable, printable } from '../text/index.ts';

/**
 * Warns, in one sentence, of secrets that cannot be masked: the runner would star them within ordinary words and drop outputs that
 * contain them. Names their keys and never a value.
 */
export function warnOfUnmasked(
  input: string,
  secrets: Iterable<readonly [string, string]>,
): string[] {
  const keys = [...secrets].filter(([, value]) => value !== '' && !isMaskable(value));
  if (keys.length === 0) return [];
  const names = keys.map(([key]) => printable(key)).join(', ');
  return [
    `${input}: ${names}: too short, or an ordinary word, to be masked in the log. ` +
      'It is left out of everything that others say. If it is a real secret, use a longer one.',
  ];
}
