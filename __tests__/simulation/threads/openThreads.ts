import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Batch, Figures } from './runMany.ts';

/** Threads that run schedules, one per core. */
export interface Threads {
  /** Runs schedules in parts, and passes on the figures of each part as soon as it is done. */
  readonly run: (
    batches: readonly Batch[],
    onPart: (figures: Figures, part: Batch) => void,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Small enough that all threads end at about the same time, large enough that messages cost little. */
const SIZE = 50;
const THREAD = new URL('worker.ts', import.meta.url);

/** Starts the threads. */
export function openThreads(): Threads {
  const threads = Array.from({ length: availableParallelism() }, () => new Worker(THREAD));
  return {
    run: async (batches, onPart) => {
      const parts = batches.flatMap(cut);
      await Promise.all(threads.map((thread) => runParts(thread, parts, onPart)));
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

function cut(batch: Batch): Batch[] {
  const { from, to } = batch;
  return Array.from({ length: Math.ceil((to - from) / SIZE) }, (_, index) => {
    const start = from + index * SIZE;
    return { ...batch, from: start, to: Math.min(to, start + SIZE) };
  });
}

/** Takes parts until none is left. */
async function runParts(
  thread: Worker,
  parts: Batch[],
  onPart: (figures: Figures, part: Batch) => void,
): Promise<void> {
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    thread.postMessage(part);
    const [figures] = (await once(thread, 'message')) as [Figures];
    onPart(figures, part);
  }
}
