import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Batch, Figures } from './runMany.ts';

const SIZE = 500;
const THREAD = new URL('worker.ts', import.meta.url);

/** Runs schedules on all cores, a few hundred in a row, and tells the figures of each such part as soon as it is done. */
export async function runInThreads(
  batches: readonly Batch[],
  tell: (figures: Figures, part: Batch) => void,
): Promise<void> {
  const parts = batches.flatMap(cut);
  const threads = Math.min(availableParallelism(), parts.length);
  await Promise.all(Array.from({ length: threads }, () => runParts(parts, tell)));
}

function cut(batch: Batch): Batch[] {
  const { from, to } = batch;
  return Array.from({ length: Math.ceil((to - from) / SIZE) }, (_, index) => {
    const start = from + index * SIZE;
    return { ...batch, from: start, to: Math.min(to, start + SIZE) };
  });
}

/** Takes parts until there is none left. */
async function runParts(
  parts: Batch[],
  tell: (figures: Figures, part: Batch) => void,
): Promise<void> {
  const thread = new Worker(THREAD);
  try {
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
      thread.postMessage(part);
      const [figures] = (await once(thread, 'message')) as [Figures];
      tell(figures, part);
    }
  } finally {
    await thread.terminate();
  }
}
