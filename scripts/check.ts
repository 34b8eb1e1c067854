// Runs every check of the repository, even after one fails. `--skip NAME` skips one.
import { spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
const jest = ['--experimental-vm-modules', '--no-warnings', `${modules}jest/bin/jest.js`];

/** The Node.js arguments of each check that reads the sources. Several run at once. */
const quickChecks: Readonly<Record<string, readonly string[]>> = {
  // The longest first.
  lint: [`${modules}eslint/bin/eslint.js`, '.'],
  format: [`${modules}prettier/bin/prettier.cjs`, '--check', '--log-level', 'warn', '.'],
  types: [`${modules}typescript/bin/tsc`, '-p', '.'],
  boundaries: [
    `${modules}dependency-cruiser/bin/dependency-cruiser.mjs`,
    ...['src', 'sandbox', 'bench', 'scripts', '__tests__'],
  ],
  unused: [`${modules}knip/bin/knip.js`],
  foreign: ['scripts/findForeignText.ts'],
  docs: ['scripts/docs.ts', '--check'],
  workflows: ['scripts/workflows.ts'],
  dist: ['scripts/build.ts', '--check'],
};

/** Those that use all cores by themselves, one after the other. */
const longChecks: Readonly<Record<string, readonly string[]>> = {
  tests: jest,
  // Ten times as many seeds as the tests.
  simulation: ['scripts/simulate.ts', '--from', '1', '--schedules', '2000'],
  // Some hundred stuck runs: too slow for every `npm test`.
  endings: [...jest, '--testMatch=**/*.table.ts', '--maxWorkers=2'],
};

const { values } = parseArgs({
  options: { skip: { type: 'string', multiple: true, default: [] } },
});
// More than in `npm test`: every way in which a call can hang and every moment for a kill, not only some, more examples of
// properties and more schedules of faults, and each action as a bundle.
const env = {
  ...process.env,
  ...{ ALL_HANGS: '1', ALL_KILLS: '1', ALL_BUNDLES: '1' },
  ...{ FAULT_RUNS: '200', PROPERTY_FACTOR: '1' },
};
const root = fileURLToPath(new URL('..', import.meta.url));
const failed: string[] = [];

const left = Object.entries(quickChecks).filter(([name]) => !values.skip.includes(name));
const work = async (): Promise<void> => {
  for (let next = left.shift(); next !== undefined; next = left.shift())
    await checkQuickly(...next);
};
await Promise.all(Array.from({ length: availableParallelism() }, work));

for (const [name, args] of Object.entries(longChecks)) {
  if (values.skip.includes(name)) continue;
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) failed.push(name);
}
process.stdout.write(
  failed.length === 0 ? '\nEvery check passed.\n' : `\nFailed: ${failed.join(', ')}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs a check, and prints what it said when it is over. */
async function checkQuickly(name: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: root, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  process.stdout.write(`\n== ${name}\n${said}`);
  if (status !== 0) failed.push(name);
}
