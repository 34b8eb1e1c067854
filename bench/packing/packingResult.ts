import type { Measure } from '../measure/timeCommand.ts';
import type { Build } from './builds.ts';
import type { Packer } from './packers.ts';

/** What all packers took for a build. */
export interface PackingResult {
  readonly build: Build;
  readonly packers: readonly Packer[];
  readonly measures: Readonly<Record<string, readonly Measure[]>>;
  /** Of what was packed, in bytes. */
  readonly sizes: Readonly<Record<string, number>>;
}
