import type { packSource, readSource } from '../build/index.ts';

/** The port to builds on the disk. */
export interface Packer {
  /** Checks the build that is asked for. */
  readonly read: typeof readSource;
  /** Makes the artifact of a build that was checked. */
  readonly pack: typeof packSource;
}
