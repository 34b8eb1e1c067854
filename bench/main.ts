// Measures ours against its peers and writes bench/RESULTS.md. Nothing of it runs in tests.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchPacking } from './packing/benchPacking.ts';

const HELP = `Usage: npm run bench -- [--build PATH] [--rounds N] [--only PACKER]... [--output FILE]

  --build PATH   Packs this build as well; it should be one of OpenNext.
  --rounds N     How often each packer has its turn; 5 by default.
  --only PACKER  Compares with this one only; may be repeated.
  --output FILE  Where the results go; bench/RESULTS.md by default.
`;

const bench = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({
  options: {
    build: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true, default: [] },
    output: { type: 'string', default: join(bench, 'RESULTS.md') },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(HELP);
else run();

function run(): void {
  installPeers();
  const work = join(tmpdir(), 'commerce-deploy-bench');
  mkdirSync(work, { recursive: true });
  const packing = benchPacking({
    work,
    modules: join(bench, 'node_modules'),
    rounds: Number(values.rounds),
    build: values.build,
    only: values.only,
  });
  writeFileSync(values.output, `${['# Results', describeRun(), packing].join('\n\n')}\n`);
  process.stdout.write(`\n${packing}\n\nWritten to ${values.output}.\n`);
}

/** They have a lock file of their own, so that nobody installs them who does not measure. */
function installPeers(): void {
  const installed = join(bench, 'node_modules/.package-lock.json');
  const wanted = statSync(join(bench, 'package-lock.json')).mtimeMs;
  if (existsSync(installed) && statSync(installed).mtimeMs >= wanted) return;
  execFileSync('npm', ['ci', '--prefix', bench, '--ignore-scripts'], { stdio: 'inherit' });
}

function describeRun(): string {
  const [cpu] = cpus();
  const gib = (totalmem() / 1024 ** 3).toFixed(0);
  const options = [
    ...(values.build === undefined ? [] : ['--build PATH']),
    `--rounds ${values.rounds}`,
    ...values.only.map((name) => `--only ${name}`),
  ];
  return [
    `- Machine: ${String(cpus().length)} × ${cpu?.model ?? 'unknown'}, ${gib} GiB, ${type()} ${release()}`,
    `- Node.js ${process.version}, zlib ${process.versions.zlib}`,
    `- Date: ${new Date().toISOString().slice(0, 10)}`,
    `- Command: \`npm run bench -- ${options.join(' ')}\``,
  ].join('\n');
}
