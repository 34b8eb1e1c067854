/** More would only wait for the store's pace. */
const LANES = 10;

/**
 * Maps items with at most `lanes` of them under way at once, keeping their order. After a failure no further item is
 * begun, and those under way are waited for before it is thrown.
 */
export async function mapInParallel<T, R>(
  items: readonly T[],
  map: (item: T) => Promise<R>,
  lanes = LANES,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  const waiting = items.entries();
  let hasFailed = false;
  const runLane = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      try {
        results[index] = await map(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
      if (hasFailed) return;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, runLane));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return results;
}

/** Waits for two requests that were sent at the same time. When both fail, the error is that of the first, whichever came earlier. */
export async function sideBySide<One, Other>(
  one: Promise<One>,
  other: Promise<Other>,
): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}

/** Cuts a list into batches of at most `size` items. */
export function batchesOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}
