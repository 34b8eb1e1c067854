// Breaks each wall of docs/threat-model.md in a copy of the repository, and checks that its test fails.
// By hand: node scripts/node24.mjs scripts/mutations/breakWalls.ts [part of a name]
import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { actionFolders } from '../workflows/listActions.ts';
import { copyParts, readChanged } from './copy.ts';
import { wallMutations } from './walls/index.ts';
import type { WallMutation } from './walls/wallMutation.ts';

const PARTS = [
  ...['package.json', 'package-lock.json', 'jest.config.js', 'tsconfig.json', '.github', 'dist'],
  ...['src', '__tests__', 'sandbox', 'scripts', 'docs', 'examples', 'README.md', 'action.yml'],
  ...actionFolders(),
];

const [wanted = ''] = process.argv.slice(2);
const chosen = wallMutations.filter(({ name }) => name.includes(wanted));
// Fails early if one of them does not apply.
for (const wall of chosen) await readChanged(wall);
const left = [...chosen];
const counts = { fell: 0, stood: 0 };
await Promise.all(Array.from({ length: availableParallelism() }, workInCopy));
process.stdout.write(
  `${String(counts.fell)} of ${String(chosen.length)} tests fail as they should.\n`,
);
if (chosen.length === 0 || counts.stood > 0) process.exitCode = 1;

/** Takes one wall after the other, in a copy of its own. */
async function workInCopy(): Promise<void> {
  const folder = await copyParts(PARTS);
  try {
    for (let wall = left.shift(); wall !== undefined; wall = left.shift()) {
      const problem = await findProblem(wall, folder);
      counts[problem === undefined ? 'fell' : 'stood'] += 1;
      process.stdout.write(`${problem ?? 'its test fails'}: ${wall.name}\n`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Resolves with the problem of a wall's test; undefined when it passes, and fails with the wall broken. */
async function findProblem(wall: WallMutation, folder: string): Promise<string | undefined> {
  const path = join(folder, wall.file);
  const whole = await readFile(path, 'utf8');
  if (!(await passes(wall, folder))) return 'NOT GREEN UNBROKEN';
  await writeFile(path, await readChanged(wall));
  const isStillGreen = await passes(wall, folder);
  await writeFile(path, whole);
  return isStillGreen ? 'NOT NOTICED' : undefined;
}

/** Resolves with whether there is such a test, and it passes. */
async function passes({ test: [file, name] }: WallMutation, folder: string): Promise<boolean> {
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const child = spawn(
    process.execPath,
    [...jest, '--runTestsByPath', file, '-t', escaped, '--runInBand'],
    { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (log += piece));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  // Where not even the file can be read, no test is there to fail.
  const [counted] = /^Tests:.*$/m.exec(log) ?? [];
  if (counted === undefined) throw new Error(`${file}: ${log.slice(-2000)}`);
  return status === 0 && counted.includes(' passed');
}
