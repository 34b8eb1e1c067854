import type { z } from 'zod';
import { asSentence } from '../../text.ts';
import type { Fault } from './growTree.ts';
import { renderPath } from './renderPath.ts';
import { offsetOf, offsetOfKey } from './tree.ts';
import type { Tree } from './tree.ts';

/** Puts what the schema found wrong into sentences, each with its place. */
export function describeIssue(tree: Tree, issue: z.core.$ZodIssue): readonly Fault[] {
  if (issue.code === 'unrecognized_keys') {
    const messages = issue.message.split('\n');
    return issue.keys.map((key, at) => {
      const path = [...issue.path, key];
      return {
        offset: offsetOfKey(tree, path),
        message: asSentence(`${renderPath(path)} ${messages[at] ?? ''}`),
      };
    });
  }
  const subject = issue.path.length === 0 ? 'The file' : renderPath(issue.path);
  return [
    {
      offset: offsetOf(tree, issue.path),
      message: asSentence(`${subject} ${issue.message}`),
    },
  ];
}
