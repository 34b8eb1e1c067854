/** The process that a step of a reusable workflow starts. */
export interface Tool {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes a line to the log. */
  readonly log: (line: string) => void;
}

/** Logs what is wrong with the lines of a variable, as one annotation. Faults name lines and keys, never a value. */
export function logFaults({ log }: Tool, variable: string, faults: readonly string[]): void {
  log(`::error title=Wrong inputs::${variable}: ${faults.join(' ')}`);
}
