/** A wall to break: replaces a text that occurs exactly once in a file, and names the test that must fail then. */
export interface WallMutation {
  /** What an outsider could do without the wall. */
  readonly name: string;
  /** From the root of the repository. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** The test's file, and a part of its name, as in docs/threat-model.md. */
  readonly test: readonly [file: string, name: string];
}
