import type { z } from 'zod';
import { renderPath } from '../file/index.ts';
import type { Body } from '../plan/index.ts';
import { isRecord, pickKnown } from '../schema/index.ts';
import type { LeaveOut } from '../schema/index.ts';

/** As much of a thing of the store as the file can say. */
export interface Written {
  /** Absent: the file can say nothing of it. */
  readonly entry?: Body;
  /** Paths of what the file cannot say. */
  readonly unsaid: readonly string[];
}

/**
 * Writes a thing of the store as an entry of the file. Keys that the file could not be read with are left out: the platform may
 * hold what it would not take today.
 */
export function writeEntry(schema: z.ZodType, thing: Body, leaveOut: LeaveOut): Written {
  const entry = pickKnown(schema, thing, leaveOut);
  if (!isRecord(entry)) return { unsaid: [] };
  const issues = schema.safeParse(entry).error?.issues ?? [];
  if (issues.length === 0) return { entry, unsaid: [] };
  const unsaid = issues.map(({ path }) => renderPath(path));
  const wrong = new Set(issues.map(({ path }) => path[0]));
  const rest = Object.fromEntries(Object.entries(entry).filter(([key]) => !wrong.has(key)));
  return schema.safeParse(rest).success ? { entry: rest, unsaid } : { unsaid };
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
