import type { z } from 'zod';
import { choice } from '../entry.ts';
import { name, set } from '../leaves.ts';

/** Which customer segments are meant. */
export interface Segments {
  readonly id?: readonly string[] | undefined;
  readonly and?: readonly Segments[] | undefined;
  readonly or?: readonly Segments[] | undefined;
  readonly not?: Segments | undefined;
}

const simple = {
  id: set(name.max(36, { error: 'must be at most 36 characters long' }))
    .min(1, { error: 'must not be empty' })
    .optional()
    .describe('UUIDs of segments'),
};

/** How deep and, or and not may lie in one another. */
const LEVELS = 3;

/** Describes the customer segments that a promotion is for. */
export const segments: z.ZodType<Segments> = limitation(LEVELS);

function limitation(levels: number): z.ZodType<Segments> {
  const id = `segments${String(levels)}`;
  if (levels === 0) return choice(simple).meta({ id });
  const inner = limitation(levels - 1);
  const several = set(inner).min(2, { error: 'must have at least two entries' });
  return choice({
    ...simple,
    and: several.optional().describe('All of these'),
    or: several.optional().describe('At least one of these'),
    not: inner.optional().describe('None of this'),
  }).meta({ id });
}
