import type * as z from 'zod/mini';
import { isRecord } from '../../text/index.ts';
import { renderPath } from '../file/index.ts';
import type { Body } from '../plan/index.ts';
import { pickKnown } from '../schema/index.ts';
import type { LeaveOut } from '../schema/index.ts';

/** As much of a thing of the store as the file can say. */
export interface Written {
  /** Absent: the file can say nothing of it. */
  readonly entry?: Body;
  /** Paths of what the file cannot say. */
  readonly unsaid: readonly string[];
}

/**
 * Writes a thing of the store as an entry of the file. Leaves out what the file cannot say: entries of a list first, then whole
 * keys. `mayLack` says which keys can be missing without the thing meaning more than before; without any other key it is not
 * written at all.
 */
export function writeEntry(
  schema: z.ZodMiniType,
  thing: Body,
  {
    leaveOut,
    mayLack = () => true,
  }: { readonly leaveOut: LeaveOut; readonly mayLack?: (key: string) => boolean },
): Written {
  const entry = pickKnown(schema, thing, leaveOut);
  if (!isRecord(entry)) return { unsaid: [] };
  const issues = schema.safeParse(entry).error?.issues ?? [];
  if (issues.length === 0) return { entry, unsaid: [] };
  const unsaid = issues.map(({ path }) => renderPath(path));
  const wrong = new Set(issues.map(({ path }) => String(path[0])));
  if (![...wrong].every(mayLack)) return { unsaid };
  const codes = withoutWrong(entry['codes'], issues);
  const rest = Object.fromEntries(
    Object.entries({ ...entry, ...(codes === undefined ? {} : { codes }) }).filter(
      ([key]) => !wrong.has(key) || (key === 'codes' && codes !== undefined),
    ),
  );
  return schema.safeParse(rest).success ? { entry: rest, unsaid } : { unsaid };
}

/** Of a promotion's codes, those that the file can say; undefined when the trouble is with the list itself. */
function withoutWrong(
  codes: unknown,
  issues: readonly z.core.$ZodIssue[],
): readonly unknown[] | undefined {
  if (!Array.isArray(codes)) return undefined;
  const places = issues.filter(({ path }) => path[0] === 'codes').map(({ path }) => path[1]);
  if (places.length === 0 || places.includes(undefined)) return undefined;
  return (codes as readonly unknown[]).filter((_, at) => !places.includes(at));
}

/** Entries of a section of the file, and what they do not say. */
export interface Exported {
  readonly entries: readonly Body[];
  readonly warnings: readonly string[];
}

/** Gathers entries, and puts into words what had to be left out of them. */
export function toExported(written: readonly (Written & { readonly name: string })[]): Exported {
  return {
    entries: written.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
    warnings: written.flatMap(({ name, entry, unsaid }) => {
      if (unsaid.length === 0 && entry !== undefined) return [];
      const paths = unsaid.join(', ');
      return entry === undefined
        ? [`The ${name} is not in the file: it has what the file cannot say (${paths}).`]
        : [`The ${name} is in the file without ${paths}: the file cannot say it.`];
    }),
  };
}
