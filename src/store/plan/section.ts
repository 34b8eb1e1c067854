import type { Absent, SpecFault } from '../file/index.ts';
import { isRecord } from '../../text/index.ts';
import type { Body, Change, FieldChange, PlanWarning } from './change.ts';

/** What comes of one thing of the file, or of the store. */
export interface Item {
  /** Absent: it is as it should be. */
  readonly change?: Change | undefined;
  readonly warnings?: readonly PlanWarning[];
  /** What the store has beyond it: sentences. */
  readonly notes?: readonly string[];
  readonly faults?: readonly SpecFault[];
}

/** What comes of one section of the file. */
export interface Section {
  /** What a thing of it is called: `location`. */
  readonly noun: string;
  /** One for each thing of the file. */
  readonly wanted: readonly Item[];
  /** What happens to things of the store that the file does not have. */
  readonly others: readonly Item[];
  /** Names of the things of the store that the file does not have. */
  readonly extra: readonly string[];
  /** Warnings about the section as a whole. */
  readonly warnings?: readonly PlanWarning[];
  readonly faults: readonly SpecFault[];
}

/** What a section of the file says. */
export interface FileSection<Desired> {
  readonly present: readonly Desired[];
  readonly absent: readonly Absent[];
}

/** Shows all that is sent for a new thing, leaf by leaf, as changes from nothing. */
export function fieldsOf(body: Body): readonly FieldChange[] {
  return leavesOf('', body);
}

function leavesOf(path: string, value: unknown): readonly FieldChange[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.some((item) => typeof item === 'object'))
    return value.flatMap((item, at) => leavesOf(`${path}[${String(at)}]`, item));
  if (!isRecord(value) || Object.keys(value).length === 0)
    return [{ path, before: undefined, after: value }];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(path === '' ? key : `${path}.${key}`, inner),
  );
}
