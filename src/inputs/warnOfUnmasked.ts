import { isMaskable, printable } from '../text/index.ts';

/**
 * Warns about secrets that cannot be masked, with their keys only. The runner would also star them inside ordinary words, and
 * drop outputs that contain them.
 */
export function warnOfUnmasked(
  input: string,
  secrets: Iterable<readonly [string, string]>,
): string[] {
  const keys = [...secrets].filter(([, value]) => value !== '' && !isMaskable(value));
  if (keys.length === 0) return [];
  const names = keys.map(([key]) => printable(key)).join(', ');
  return [
    `${input}: ${names}: too short or too common to be masked in the log. ` +
      'It is still removed from everything the platform sends. If it is a real secret, use a longer one.',
  ];
}
