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
  /** Where the targets are, for a sentence: `store abc123`. One line, and no secret. */
  readonly place: string;
  /** The columns of the table that people see. */
  readonly columns: readonly Column[];
  /** The columns of ids, which few people look for. */
  readonly ids: readonly Column[];
  /**
   * Fetches all pages with calls that change nothing. The same targets always come in the same order, without duplicates.
   */
  readonly read: (deadline: Deadline, journal: Journal) => Promise<readonly Target[]>;
}

/** A column of a table: its heading, and the name of the value. Where that is null, the value of `or` stands for it. */
export interface Column {
  readonly heading: string;
  readonly value: string;
  readonly or?: string;
}

/** A place to deploy to: the inputs that select it, and details to choose by. `null` where the platform gives no value. */
export type Target = Readonly<Record<string, string | number | null>>;
