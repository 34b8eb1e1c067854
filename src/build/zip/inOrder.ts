/** A started job. */
export interface Job<T> {
  /** Its share of the room, such as bytes of memory. */
  readonly weight: number;
  readonly result: Promise<T>;
}

/**
 * Yields the results of jobs in the order in which they were started. Starts jobs ahead as long as there is room, which the last
 * one may exceed. A result keeps its room until the next one is requested. Throws what a job or its start throws, and then
 * starts no more.
 */
export async function* inOrder<T>(
  jobs: Generator<Job<T>, void>,
  room: number,
): AsyncGenerator<T, void> {
  const begun: Job<T>[] = [];
  let taken = 0;
  const beginMore = (): void => {
    while (taken < room) {
      const next = jobs.next();
      if (next.done === true) return;
      // When an earlier job fails, nothing else handles this rejection.
      next.value.result.catch(() => undefined);
      begun.push(next.value);
      taken += next.value.weight;
    }
  };
  try {
    for (;;) {
      beginMore();
      const first = begun.shift();
      if (first === undefined) return;
      yield await first.result;
      taken -= first.weight;
    }
  } finally {
    jobs.return();
  }
}
