// Measures what large things cost and writes bench/LOAD.md. Fails when a run does not end as it has to, or takes too much.
import { writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Measured } from './measureAction.ts';
import { scenarios } from './scenarios.ts';
import type { Scenario } from './scenarios.ts';

const { values } = parseArgs({
  options: {
    /** Only scenarios whose name has this in it; then nothing is written. */
    only: { type: 'string' },
    output: { type: 'string', default: fileURLToPath(new URL('../LOAD.md', import.meta.url)) },
  },
});

const { only } = values;
const rows: string[] = [];
for (const scenario of scenarios) {
  if (only !== undefined && !scenario.name.includes(only)) continue;
  const measured = await scenario.measure();
  const row = toRow(scenario, measured);
  process.stdout.write(`${row}\n`);
  rows.push(row);
  const faults = findFaults(scenario, measured);
  for (const fault of faults) process.stdout.write(`  ${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
if (only === undefined) writeFileSync(values.output, report(rows));

function toRow({ name, mostMiB }: Scenario, { run, seconds, peakMiB }: Measured): string {
  const bound = mostMiB === undefined ? '' : `${String(mostMiB)} MiB`;
  const cells = [name, `${seconds.toFixed(1)} s`, `${peakMiB.toFixed(0)} MiB`, bound];
  return `| ${[...cells, `${String(run.log.length)} B`].join(' | ')} |`;
}

function findFaults(
  { status, mostMiB = Infinity }: Scenario,
  { run, peakMiB }: Measured,
): string[] {
  const isEnd = run.exitCode === 0 && (status === undefined || run.outputs['status'] === status);
  return [
    ...(isEnd ? [] : [`It ended as ${String(run.outputs['status'])}: ${run.log.slice(-2000)}`]),
    ...(peakMiB <= mostMiB ? [] : [`It took more than ${String(mostMiB)} MiB.`]),
  ];
}

function report(table: readonly string[]): string {
  const [cpu] = cpus();
  const gib = (totalmem() / 1024 ** 3).toFixed(0);
  return `# Load

What large things cost. Each is one run of the bundle as a process of its own, against the sandbox on the same machine; the time is that of the whole process, the memory its peak as the system counts it. Builds are of noise, which does not shrink.

- Machine: ${String(cpus().length)} × ${cpu?.model ?? 'unknown'}, ${gib} GiB, ${type()} ${release()}
- Node.js ${process.version}, zlib ${process.versions.zlib}
- Date: ${new Date().toISOString().slice(0, 10)}
- Command: \`npm run bench:load\`, after \`npm run build\`

| Run | Time | Peak memory | Bound | Log |
| --- | ---: | ---: | ---: | ---: |
${table.join('\n')}
`;
}
