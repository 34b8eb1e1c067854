/** What a part of the benchmark is given. */
export interface BenchOptions {
  /** A folder for what is made. */
  readonly work: string;
  /** Where the packages of bench/package.json are. */
  readonly modules: string;
  /** How often each has its turn. */
  readonly rounds: number;
  /** A build of one's own. */
  readonly build: string | undefined;
  /** Only these packers, beside ours. */
  readonly packers: readonly string[];
}
