/** Something that has been begun. */
export interface Job<T> {
  /** What it takes of the room there is, such as bytes of memory. */
  readonly weight: number;
  readonly result: Promise<T>;
}

/**
 * Gives the results of jobs in the order in which they were begun, whichever ends first. Jobs are begun ahead, by asking
 * for the next, as long as there is room, which the last may exceed. A result keeps its room until the next is asked for.
 * Throws what a job or the beginning of one throws; then no further one is begun.
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
      // Nobody asks for its result when an earlier one fails.
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
