// Breaks each wall of docs/threat-model.md in a copy of the repository, and checks that its test fails.
// By hand: node scripts/node24.mjs scripts/breakWalls.ts [part of a name]
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wallMutations } from './mutations/wallMutations.ts';
import type { WallMutation } from './mutations/wallMutations.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PARTS = [
  ...['package.json', 'jest.config.js', 'tsconfig.json', '.github', 'src', '__tests__'],
  ...['sandbox', 'scripts', 'docs', 'action.yml'],
];

const [wanted = ''] = process.argv.slice(2);
const chosen = wallMutations.filter(({ name }) => name.includes(wanted));
// Fails early if one of them does not apply.
for (const wall of chosen) await applyTo(wall);
const folder = await mkdtemp(join(tmpdir(), 'walls-'));
try {
  for (const part of PARTS) await cp(join(ROOT, part), join(folder, part), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  let standing = 0;
  for (const wall of chosen) {
    const problem = await findProblem(wall);
    if (problem !== undefined) standing += 1;
    process.stdout.write(`${problem ?? 'its test fails'}: ${wall.name}\n`);
  }
  if (chosen.length === 0 || standing > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}

/** Resolves with the problem of a wall's test; undefined when it passes, and fails with the wall broken. */
async function findProblem(wall: WallMutation): Promise<string | undefined> {
  const path = join(folder, wall.file);
  const whole = await readFile(path, 'utf8');
  if (!passes(wall)) return 'NOT GREEN UNBROKEN';
  await writeFile(path, await applyTo(wall));
  const isStillGreen = passes(wall);
  await writeFile(path, whole);
  return isStillGreen ? 'NOT NOTICED' : undefined;
}

async function applyTo({ name, file, find, replace }: WallMutation): Promise<string> {
  const text = await readFile(join(ROOT, file), 'utf8');
  const [before = '', after, ...others] = text.split(find);
  if (after === undefined || others.length > 0) {
    throw new Error(`"${name}" does not apply: ${file} must contain this exactly once:\n${find}`);
  }
  return before + replace + after;
}

function passes({ test: [file, name] }: WallMutation): boolean {
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const { status, stderr } = spawnSync(
    process.execPath,
    [...jest, '--runTestsByPath', file, '-t', escaped, '--json', '--outputFile=result.json'],
    { cwd: folder, encoding: 'utf8' },
  );
  if (!/Tests:.* (passed|failed)/.test(stderr)) throw new Error(`${file}: ${stderr.slice(-2000)}`);
  return status === 0;
}
