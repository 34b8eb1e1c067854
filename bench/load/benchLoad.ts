import { table } from '../table.ts';
import type { Measured } from './measureAction.ts';
import { scenarios } from './scenarios.ts';
import type { Scenario } from './scenarios.ts';

const ABOUT =
  'The cost of large inputs. Each row is one run of the bundle in its own process, against the sandbox on the same machine. The time is that of the whole process, the memory its peak as the system counts it. Builds are noise, which does not compress.';

const HEAD = ['run', 'seconds', 'peak MiB', 'wanted', 'bytes of log'];

/** Runs the bundles with large inputs. Throws when a run does not end as expected, or takes too much memory. */
export async function benchLoad(): Promise<string> {
  const rows: string[][] = [];
  for (const scenario of scenarios) {
    const measured = await scenario.measure();
    const row = toRow(scenario, measured);
    process.stdout.write(`${row.join(' | ')}\n`);
    expectGood(scenario, measured);
    rows.push(row);
  }
  return [ABOUT, table(HEAD, rows)].join('\n\n');
}

function toRow({ name, mostMiB }: Scenario, { run, seconds, peakMiB }: Measured): string[] {
  const wanted = mostMiB === undefined ? '' : `at most ${String(mostMiB)} MiB`;
  const log = run.log.length.toLocaleString('en-US');
  return [name, seconds.toFixed(1), peakMiB.toFixed(0), wanted, log];
}

function expectGood({ name, status, mostMiB = Infinity }: Scenario, measured: Measured): void {
  const { run, peakMiB } = measured;
  if (run.exitCode !== 0 || (status !== undefined && run.outputs['status'] !== status))
    throw new Error(`${name} ended as ${String(run.outputs['status'])}: ${run.log.slice(-2000)}`);
  if (peakMiB > mostMiB) throw new Error(`${name} took more than ${String(mostMiB)} MiB.`);
}
