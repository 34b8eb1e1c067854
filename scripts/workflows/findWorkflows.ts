import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownBlocks } from './markdownBlocks.ts';
import type { Source } from './workflow.ts';

const PLACES = [
  ['.github/workflows/*.yml', 'own'],
  ['examples/workflows/*.yml', 'example'],
] as const;
const PAGES = ['README.md', 'docs/*.md', 'examples/**/*.md'];

/** Finds every workflow of the repository: our own, the examples, and those in its pages. */
export function findWorkflows(root: string): readonly Source[] {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const list = (pattern: string): string[] =>
    globSync(pattern, { cwd: root })
      .map((file) => file.replaceAll('\\', '/'))
      .sort();
  return [
    ...PLACES.flatMap(([pattern, kind]) =>
      list(pattern).map((file): Source => ({ file, text: read(file), kind, linesBefore: 0 })),
    ),
    ...PAGES.flatMap(list).flatMap((file) => markdownBlocks(file, read(file))),
  ];
}
