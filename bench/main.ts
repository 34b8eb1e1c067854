// Measures the actions against their peers, part by part, and writes bench/RESULTS.md. The tests do not run it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isPart, parts } from './parts.ts';
import type { Part } from './parts.ts';
import { describeRun, writeResults } from './results.ts';

const HELP = `Usage: npm run bench -- [PART]... [--build PATH] [--rounds N] [--packer NAME]... [--output FILE]

  PART           ${Object.keys(parts).join(', ')}; default: all.
  --build PATH   Also packs and deploys this build, which should be one of OpenNext.
  --rounds N     Number of rounds; default: 5.
  --packer NAME  Packing: compares with this packer only. Can be repeated.
  --output FILE  File for the sections of these parts; default: bench/RESULTS.md.
`;

const bench = fileURLToPath(new URL('.', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    build: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    packer: { type: 'string', multiple: true, default: [] },
    output: { type: 'string', default: join(bench, 'RESULTS.md') },
    help: { type: 'boolean', default: false },
  },
});

const unknown = positionals.filter((name) => !isPart(name));
if (values.help || unknown.length > 0) {
  process.stdout.write(HELP);
  if (unknown.length > 0) process.exitCode = 1;
} else {
  installPeers();
  for (const part of positionals.length > 0 ? positionals : Object.keys(parts))
    if (isPart(part)) await run(part);
}

async function run(part: Part): Promise<void> {
  const work = join(tmpdir(), 'commerce-deploy-bench');
  mkdirSync(work, { recursive: true });
  const { heading, measure } = parts[part];
  const { build, packer, output } = values;
  const rounds = Number(values.rounds);
  const modules = join(bench, 'node_modules');
  const found = await measure({ work, modules, rounds, build, packers: packer });
  const section = `## ${heading}\n\n${describeRun(commandOf(part))}\n\n${found}`;
  writeResults(output, [section]);
  process.stdout.write(`\n${section}\n\nWritten to ${output}.\n`);
}

/** Installs the peers. They have their own lock file, so that only benchmarks install them. */
function installPeers(): void {
  const installed = join(bench, 'node_modules/.package-lock.json');
  const wanted = statSync(join(bench, 'package-lock.json')).mtimeMs;
  if (existsSync(installed) && statSync(installed).mtimeMs >= wanted) return;
  execFileSync('npm', ['ci', '--prefix', bench, '--ignore-scripts'], { stdio: 'inherit' });
}

function commandOf(part: Part): string {
  const options = [
    part,
    ...(values.build === undefined ? [] : ['--build PATH']),
    `--rounds ${values.rounds}`,
    ...values.packer.map((name) => `--packer ${name}`),
  ];
  return `npm run bench -- ${options.join(' ')}`;
}
