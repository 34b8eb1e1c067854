import fc from 'fast-check';

/** A fixed seed gives the same examples in every run. */
const SEED = Number(process.env['PROPERTY_SEED'] ?? 7);
/** Multiplies the number of examples: `npm run check` draws all of them, `npm test` fewer, and 100 takes minutes. */
const FACTOR = Number(process.env['PROPERTY_FACTOR'] ?? 0.25);

/** Asserts a property for `runs` drawn examples. */
export async function holds<T>(
  property: fc.IProperty<T> | fc.IAsyncProperty<T>,
  runs = 200,
): Promise<void> {
  await fc.assert(property, { seed: SEED, numRuns: Math.ceil(runs * FACTOR) });
}
