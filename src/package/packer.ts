import type { packSource, readSource } from '../build/index.ts';

/** The port to builds on the disk. */
export interface Packer {
  /** Checks a build. */
  readonly read: typeof readSource;
  /** Makes the artifact of a checked build. */
  readonly pack: typeof packSource;
}
