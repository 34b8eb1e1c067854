// Runs batches of schedules in a thread, one after the other as they are asked for.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import type { Batch } from './runMany.ts';

// Taking the types away and compiling is most of a thread's start, and the same each time.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)));
// Most errors of a schedule are drawn, and nobody reads where they were made. `npm run simulate -- --seed` shows it.
Error.stackTraceLimit = 0;

await import('@actions/github');
const { runMany } = await import('./runMany.ts');
parentPort?.on('message', (batch: Batch) => {
  void runMany(batch).then((figures) => parentPort?.postMessage(figures));
});
