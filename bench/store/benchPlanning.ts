import { fileURLToPath } from 'node:url';
import { median } from '../measure/alternate.ts';
import { timeCommand } from '../measure/timeCommand.ts';
import type { Measure } from '../measure/timeCommand.ts';
import { table } from '../table.ts';

/** The output of `planMany.ts`. */
interface Parts {
  readonly changes: number;
  readonly readMs: number;
  readonly planMs: number;
  readonly writeMs: number;
}

const program = fileURLToPath(new URL('planMany.ts', import.meta.url));
const ROUNDS = 3;

const cases = [
  ['create', 'an empty one'],
  ['nothing', 'the same'],
  ['update', 'the same with another discount'],
  ['replace', 'as many others, which `sync` deletes'],
] as const;

/** Plans 1,000 and 10,000 promotions without a network, each in its own process, and reports the times. */
export async function benchPlanning(): Promise<string> {
  const rows: string[][] = [];
  for (const count of [1000, 10_000]) {
    for (const [kind, store] of cases) {
      const command = [process.execPath, '--no-warnings', program, kind, String(count)];
      const measures: Measure[] = [];
      while (measures.length < ROUNDS) measures.push(await timeCommand(command));
      const parts = measures.map(({ stdout }) => JSON.parse(stdout) as Parts);
      const seconds = (part: (parts: Parts) => number): string =>
        (median(parts.map(part)) / 1000).toFixed(2);
      rows.push([
        count.toLocaleString('en-US'),
        store,
        (parts[0]?.changes ?? 0).toLocaleString('en-US'),
        seconds(({ readMs }) => readMs),
        seconds(({ planMs }) => planMs),
        seconds(({ writeMs }) => writeMs),
        peakOf(measures).toFixed(0),
      ]);
    }
  }
  return [
    `Compares the file with the store, without a network: reads and checks the file, plans, and writes the plan as log, Markdown and JSON. Seconds, the median of ${String(ROUNDS)} fresh processes. The memory is the peak of the whole process.`,
    table(['promotions', 'the store has', 'changes', 'read', 'plan', 'write', 'peak MiB'], rows),
  ].join('\n\n');
}

function peakOf(measures: readonly Measure[]): number {
  return Math.max(...measures.map(({ peakMiB }) => peakMiB));
}
