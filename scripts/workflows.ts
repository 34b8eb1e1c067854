// Checks every workflow: our own, the examples, and those in the pages. See scripts/workflows.
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { runActionlint } from './workflows/runActionlint.ts';
import { findWorkflows } from './workflows/findWorkflows.ts';
import { readManifests } from './workflows/manifests.ts';

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
