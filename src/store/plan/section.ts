import type { SpecFault } from '../file/index.ts';
import type { Body, Change, FieldChange, PlanWarning } from './change.ts';

/** What comes of one thing of the file, or of the store. */
export interface Item {
  /** Absent: it is as it should be. */
  readonly change?: Change | undefined;
  readonly warnings?: readonly PlanWarning[];
  readonly faults?: readonly SpecFault[];
}

/** What comes of one section of the file. */
export interface Section {
  /** One for each thing of the file. */
  readonly wanted: readonly Item[];
  /** What happens to things of the store that the file does not have. */
  readonly others: readonly Item[];
  readonly faults: readonly SpecFault[];
}

/** Shows all that is sent for a new thing as changes from nothing. */
export function fieldsOf(body: Body): readonly FieldChange[] {
  return Object.entries(body).flatMap(([path, after]) =>
    after === undefined ? [] : [{ path, before: undefined, after }],
  );
}
