// Runs batches of schedules in a thread, one after the other.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import type { Batch } from './runMany.ts';

// Stripping types and compiling takes most of a thread's start, and gives the same result each time.
enableCompileCache(
  fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url)),
);
// Most errors of a schedule are drawn, so their stack traces only cost time. `npm run simulate -- --seed` shows them.
Error.stackTraceLimit = 0;

await import('@actions/github');
const { runMany } = await import('./runMany.ts');
parentPort?.on('message', (batch: Batch) => {
  void runMany(batch).then((figures) => parentPort?.postMessage(figures));
});
