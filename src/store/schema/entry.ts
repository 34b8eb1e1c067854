import * as z from 'zod/mini';
import { isRecord } from '../../text/index.ts';
import { annotated, field } from './field.ts';

/**
 * Describes a map that has these keys and no others. An unknown key is refused with the known one that was most likely
 * meant: the API drops what it does not know without a word. `readOnly`: keys that only the platform sets; see `FieldFacts`.
 */
export function entry<Shape extends z.core.$ZodShape>(
  shape: Shape,
  readOnly: readonly string[] = [],
): z.ZodMiniObject<z.util.Writeable<Shape>, z.core.$strict> {
  // `describeIssue` looks for the one that was meant, and only for faults that are listed.
  const known = Object.keys(shape).join(' ');
  const map = z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : says('must be a map')(issue)),
  });
  return field(map, { readOnly });
}

/** Describes a map of which the file may set only some keys; the store keeps the others. */
export function part<Shape extends z.core.$ZodShape>(
  shape: Shape,
): z.ZodMiniObject<z.util.Writeable<Shape>, z.core.$strict> {
  return field(entry(shape), { meaning: 'partial' });
}

/** Describes a map that has exactly one of these keys. */
export function choice<Shape extends z.core.$ZodShape>(
  shape: Shape,
): z.ZodMiniObject<z.util.Writeable<Shape>, z.core.$strict> {
  const known = Object.keys(shape);
  return annotated(
    requires(entry(shape), {
      holds: (given) => {
        const chosen = known.filter((key) => given[key] !== undefined);
        // A misspelt key is a fault already.
        return chosen.length === 1 || (chosen.length === 0 && Object.keys(given).length > 0);
      },
      message: `must have exactly one of ${known.join(', ')}`,
    }),
    { minProperties: 1, maxProperties: 1 },
  );
}

/** What the keys of a map have to do with each other. */
export interface Requirement {
  /** Returns whether it is met. The values are as the file has them: a key may hold anything. */
  readonly holds: (given: Readonly<Record<string, unknown>>) => boolean;
  readonly message: string;
  /** Where the fault lies, below the map; absent means the map itself. */
  readonly path?: readonly string[];
}

/** Adds a requirement to a map. It is looked at even when single keys are wrong, so that all faults come at once. */
export function requires<Schema extends z.ZodMiniObject>(
  schema: Schema,
  { holds, message, path }: Requirement,
): Schema {
  return schema.check(
    z.refine((given) => holds(given), {
      error: message,
      when: ({ value }) => isRecord(value),
      ...(path === undefined ? {} : { path: [...path] }),
    }),
  );
}

/** Words a leaf's faults: what it must be, or that it is missing. */
export function says(rule: string): (issue: { readonly input?: unknown }) => string {
  return ({ input }) => (input === undefined ? 'is missing' : rule);
}
