// Runs every check of the repository, even after one fails. `--skip NAME` skips one.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
const jest = ['--experimental-vm-modules', '--no-warnings', `${modules}jest/bin/jest.js`];

/** The Node.js arguments of each check. */
const checks: Readonly<Record<string, readonly string[]>> = {
  format: [`${modules}prettier/bin/prettier.cjs`, '--check', '--log-level', 'warn', '.'],
  lint: [`${modules}eslint/bin/eslint.js`, '.'],
  types: [`${modules}typescript/bin/tsc`, '-p', '.'],
  boundaries: [
    `${modules}dependency-cruiser/bin/dependency-cruiser.mjs`,
    ...['src', 'sandbox', 'bench', 'scripts', '__tests__'],
  ],
  unused: [`${modules}knip/bin/knip.js`],
  foreign: ['scripts/findForeignText.ts'],
  docs: ['scripts/docs.ts', '--check'],
  workflows: ['scripts/workflows.ts'],
  tests: jest,
  // Seeds that the tests do not run.
  simulation: ['scripts/simulate.ts', '--from', '10001', '--schedules', '1000'],
  // Some hundred stuck runs: too slow for every `npm test`.
  endings: [...jest, '--testMatch=**/*.table.ts', '--maxWorkers=2'],
  dist: ['scripts/build.ts', '--check'],
};

const { values } = parseArgs({
  options: { skip: { type: 'string', multiple: true, default: [] } },
});
// Simulates every way in which a call can hang, not only a sample.
const env = { ...process.env, ALL_HANGS: '1' };
const root = fileURLToPath(new URL('..', import.meta.url));
const failed: string[] = [];
for (const [name, args] of Object.entries(checks)) {
  if (values.skip.includes(name)) continue;
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) failed.push(name);
}
process.stdout.write(
  failed.length === 0 ? '\nEvery check passed.\n' : `\nFailed: ${failed.join(', ')}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
