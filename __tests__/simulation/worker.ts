// Runs batches of schedules in a thread, one after the other as they are asked for.
import '@actions/github';
import { parentPort } from 'node:worker_threads';
import { runMany } from './runMany.ts';
import type { Batch } from './runMany.ts';

parentPort?.on('message', (batch: Batch) => {
  void runMany(batch).then((figures) => parentPort?.postMessage(figures));
});
