import type { z } from 'zod';
import { isRecord } from '../schema/entry.ts';
import { renderPath } from '../file/renderPath.ts';
import type { Body } from '../plan/change.ts';

/** As much of an entry as the file can say. */
export interface Sayable {
  /** Absent: the file can say nothing of it. */
  readonly entry?: Body;
  /** Paths of what the file cannot say. */
  readonly unsaid: readonly string[];
}

/** Leaves out the keys of an entry that the file could not be read with: the platform may hold what it would not take today. */
export function sayable(schema: z.ZodType, entry: unknown): Sayable {
  if (!isRecord(entry)) return { unsaid: [] };
  const issues = schema.safeParse(entry).error?.issues ?? [];
  if (issues.length === 0) return { entry, unsaid: [] };
  const unsaid = issues.map(({ path }) => renderPath(path));
  const wrong = new Set(issues.map(({ path }) => path[0]));
  const rest = Object.fromEntries(Object.entries(entry).filter(([key]) => !wrong.has(key)));
  return schema.safeParse(rest).success ? { entry: rest, unsaid } : { unsaid };
}
