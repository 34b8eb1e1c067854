import type { Change } from '../copy.ts';

/** A wall to break, and the test that must fail then. Its name says what an outsider could do without it. */
export interface WallMutation extends Change {
  /** The test's file, and a part of its name, as in docs/threat-model.md. */
  readonly test: readonly [file: string, name: string];
}
