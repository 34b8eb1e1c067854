import type { Deadline, Journal } from '../step/index.ts';
import type { Fields, InputSource, Reading } from '../inputs/index.ts';

/** One platform whose targets can be listed, before anything is known about the run. */
export interface TargetListKind {
  /** The platform's own inputs: credentials and filters. */
  readonly fields: Fields;
  readonly readInputs: (source: InputSource) => Reading<TargetList>;
}

/** What there is to deploy to on a platform, as far as the inputs ask for it. */
export interface TargetList {
  /** What a target is called, for people: `project`. */
  readonly noun: string;
  /** Names of a target's values, in the order in which people are shown them. */
  readonly columns: readonly string[];
  /**
   * Reads all pages, with calls that change nothing. The order is the same whenever the targets are; no target is in it
   * twice.
   */
  readonly read: (deadline: Deadline, journal: Journal) => Promise<readonly Target[]>;
}

/** Something to deploy to: the inputs that name it, and what helps to choose. `null` is what the platform does not say. */
export type Target = Readonly<Record<string, string | number | null>>;
