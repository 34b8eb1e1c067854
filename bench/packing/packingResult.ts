import type { Measure } from '../measure/timeCommand.ts';
import type { Build } from './builds.ts';
import type { Packer } from './packers.ts';

/** The measures of all packers for a build. */
export interface PackingResult {
  readonly build: Build;
  readonly packers: readonly Packer[];
  readonly measures: Readonly<Record<string, readonly Measure[]>>;
  /** Of the packed files, in bytes. */
  readonly sizes: Readonly<Record<string, number>>;
}
