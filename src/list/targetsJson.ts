import { redact } from '../text/index.ts';
import type { Target } from './targetList.ts';

/**
 * Writes targets as JSON of one line that stays harmless when a later step prints it: what a log or the runner could act
 * on is written as an escape, so that the values are the same after parsing. Secrets are taken out.
 */
export function targetsJson(targets: readonly Target[]): string {
  const json = JSON.stringify(targets, (_, value: unknown) =>
    typeof value === 'string' ? redact(value) : value,
  );
  return json.replace(SPECIAL, escape);
}

/** Controls, separators of lines and marks that change their direction; the `#` of a command within a line. */
const SPECIAL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|#(?=#\[)/gu;

function escape(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}
