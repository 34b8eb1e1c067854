import type * as z from 'zod/mini';
import { asSentence, nearestName } from '../../../text/index.ts';
import { offsetOf, offsetOfKey, renderPath } from '../yaml/index.ts';
import type { Tree } from '../yaml/index.ts';

/** What is wrong at an offset of the file. A file can have very many faults, of which few are told: only those need words. */
export interface Finding {
  readonly offset: number;
  /** Says it in whole sentences. */
  readonly describe: () => string;
}

/** Finds the places of what the schema found wrong, each of which can be put into words. */
export function describeIssue(tree: Tree, issue: z.core.$ZodIssue): readonly Finding[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const place = [...path, key];
      return {
        offset: offsetOfKey(tree, place),
        describe: () => `${renderPath(place)} ${describeUnknown(key, message.split(' '))}`,
      };
    });
  return [
    {
      offset: offsetOf(tree, path),
      describe: () => asSentence(`${path.length === 0 ? 'The file' : renderPath(path)} ${message}`),
    },
  ];
}

function describeUnknown(key: string, known: readonly string[]): string {
  const nearest = nearestName(key, known);
  return nearest === undefined
    ? `is not a known key. Known are ${known.join(', ')}.`
    : `is not a known key. Did you mean ${nearest}?`;
}
