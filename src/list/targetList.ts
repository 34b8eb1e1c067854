import type { Deadline, Journal } from '../step/index.ts';
import type { Fields, InputSource, Reading } from '../inputs/index.ts';

/** A platform whose targets can be listed. */
export interface TargetListKind {
  /** The platform's own inputs: credentials and filters. */
  readonly fields: Fields;
  readonly readInputs: (source: InputSource) => Reading<TargetList>;
}

/** The targets on a platform that match the inputs. */
export interface TargetList {
  /** The word for a target: `project`. */
  readonly noun: string;
  /** Names of a target's values, in the order of the table. */
  readonly columns: readonly string[];
  /**
   * Fetches all pages with calls that change nothing. The same targets always come in the same order, without duplicates.
   */
  readonly read: (deadline: Deadline, journal: Journal) => Promise<readonly Target[]>;
}

/** A place to deploy to: the inputs that select it, and details to choose by. `null` where the platform gives no value. */
export type Target = Readonly<Record<string, string | number | null>>;
