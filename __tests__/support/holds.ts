import fc from 'fast-check';

/** The same examples in every run of the tests; another seed draws others. */
const SEED = Number(process.env['PROPERTY_SEED'] ?? 7);
/** How many times as many examples to draw: 100 looks through in minutes what `npm test` does in seconds. */
const FACTOR = Number(process.env['PROPERTY_FACTOR'] ?? 1);

/** Asserts a property for `runs` drawn examples. */
export async function holds<T>(
  property: fc.IProperty<T> | fc.IAsyncProperty<T>,
  runs = 200,
): Promise<void> {
  await fc.assert(property, { seed: SEED, numRuns: runs * FACTOR });
}
