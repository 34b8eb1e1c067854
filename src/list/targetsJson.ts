import { redact } from '../text/index.ts';
import type { Target } from './targetList.ts';

/**
 * Writes targets as JSON on one line that is safe to print in a later step. Escapes what a log or the runner could act on, so
 * the values are the same after parsing. Redacts secrets.
 */
export function targetsJson(targets: readonly Target[]): string {
  return printableJson(targets);
}

/** Writes targets as JSON like {@link targetsJson}, as lists of at most `size` in the same order. None give an empty list. */
export function batchesJson(targets: readonly Target[], size: number): string {
  const count = Math.ceil(targets.length / size);
  return printableJson(
    Array.from({ length: count }, (_, at) => targets.slice(at * size, (at + 1) * size)),
  );
}

function printableJson(list: readonly unknown[]): string {
  const json = JSON.stringify(list, (_, value: unknown) =>
    typeof value === 'string' ? redact(value) : value,
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
