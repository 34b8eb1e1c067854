// Measures what setting a store up asks of it, and how long planning takes; writes bench/STORE.md. Nothing of it runs in tests.
import { writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import { benchApply } from './benchApply.ts';
import { benchPlanning } from './benchPlanning.ts';

const output = fileURLToPath(new URL('../STORE.md', import.meta.url));
const planning = benchPlanning();
const applying = await benchApply();
const text = ['# Setting a store up', describeMachine(), applying, planning].join('\n\n');
writeFileSync(output, `${text}\n`);
process.stdout.write(`${text}\n\nWritten to ${output}.\n`);

function describeMachine(): string {
  const [cpu] = cpus();
  const gib = (totalmem() / 1024 ** 3).toFixed(0);
  return [
    `- Machine: ${String(cpus().length)} × ${cpu?.model ?? 'unknown'}, ${gib} GiB, ${type()} ${release()}`,
    `- Node.js ${process.version}`,
    `- Date: ${new Date().toISOString().slice(0, 10)}`,
    '- Command: `node scripts/node24.mjs bench/store/main.ts`',
  ].join('\n');
}
