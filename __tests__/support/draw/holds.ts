import fc from 'fast-check';

/** A fixed seed gives the same examples in every run. */
const SEED = Number(process.env['PROPERTY_SEED'] ?? 7);
/** Multiplies the number of examples: with 100 the seconds of `npm test` become minutes. */
const FACTOR = Number(process.env['PROPERTY_FACTOR'] ?? 1);

/** Asserts a property for `runs` drawn examples. */
export async function holds<T>(
  property: fc.IProperty<T> | fc.IAsyncProperty<T>,
  runs = 200,
): Promise<void> {
  await fc.assert(property, { seed: SEED, numRuns: runs * FACTOR });
}
