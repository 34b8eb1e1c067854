import type { Body } from '../plan/change.ts';
import type { Sayable } from './sayable.ts';

/** Entries of a section of the file, and what they do not say. */
export interface Exported {
  readonly entries: readonly Body[];
  readonly warnings: readonly string[];
}

/** Gathers entries, and puts into words what had to be left out of them. */
export function toExported(written: readonly (Sayable & { readonly name: string })[]): Exported {
  return {
    entries: written.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
    warnings: written.flatMap(({ name, entry, unsaid }) =>
      unsaid.length === 0 && entry !== undefined
        ? []
        : [
            entry === undefined
              ? `The ${name} is not in the file: it has what the file cannot say (${unsaid.join(', ')}).`
              : `The ${name} is in the file without ${unsaid.join(', ')}: the file cannot say it.`,
          ],
    ),
  };
}
