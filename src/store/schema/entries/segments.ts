import * as z from 'zod/mini';
import { choice } from '../entry.ts';
import { annotated, described } from '../field.ts';
import { name, set } from '../leaves.ts';

/** Which customer segments are meant. */
export interface Segments {
  readonly id?: readonly string[] | undefined;
  readonly and?: readonly Segments[] | undefined;
  readonly or?: readonly Segments[] | undefined;
  readonly not?: Segments | undefined;
}

const simple = {
  id: described(
    z.optional(
      set(name.check(z.maxLength(36, { error: 'must be at most 36 characters long' }))).check(
        z.minLength(1, { error: 'must not be empty' }),
      ),
    ),
    'UUIDs of segments',
  ),
};

/** How deep and, or and not may lie in one another. */
const LEVELS = 3;

/** Describes the customer segments that a promotion is for. */
export const segments: z.ZodMiniType<Segments> = limitation(LEVELS);

function limitation(levels: number): z.ZodMiniType<Segments> {
  const id = `segments${String(levels)}`;
  if (levels === 0) return annotated(choice(simple), { id });
  const inner = limitation(levels - 1);
  const several = set(inner).check(z.minLength(2, { error: 'must have at least two entries' }));
  return annotated(
    choice({
      ...simple,
      and: described(z.optional(several), 'All of these'),
      or: described(z.optional(several), 'At least one of these'),
      not: described(z.optional(inner), 'None of this'),
    }),
    { id },
  );
}
