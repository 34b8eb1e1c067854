import type { packSource, readSource } from '../build/index.ts';

/** The port to builds on the disk. */
export interface Packer {
  /** Checks a build. */
  readonly read: typeof readSource;
  /** Loads all that reads builds, for a run that may read another one after it has created something. Absent: nothing to load. */
  readonly ready?: () => Promise<unknown>;
  /** Makes the artifact of a checked build. */
  readonly pack: typeof packSource;
}
