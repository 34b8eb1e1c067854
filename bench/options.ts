/** The options of a part of the benchmark. */
export interface BenchOptions {
  /** A folder for generated files. */
  readonly work: string;
  /** The folder with the packages of bench/package.json. */
  readonly modules: string;
  readonly rounds: number;
  /** The user's own build. */
  readonly build: string | undefined;
  /** Only these packers, besides ours. */
  readonly packers: readonly string[];
}
