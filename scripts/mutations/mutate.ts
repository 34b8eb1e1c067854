import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { allMutations } from './bugs/index.ts';
import type { Mutation } from './bugs/mutation.ts';
import { copyParts, readChanged } from './copy.ts';

const PARTS = ['package.json', 'src', 'sandbox', '__tests__/simulation', '__tests__/support'];

interface Caught {
  readonly schedules: number;
  /** Undefined when nothing was found. */
  readonly violations?: readonly string[];
}

/**
 * Puts each seeded bug with `part` in its name into a copy of the source, and simulates until an invariant fails. Prints a
 * table. Resolves with whether all bugs were caught. Throws when a bug no longer applies to the source.
 */
export async function mutate(worlds: readonly Mutation['world'][], part = ''): Promise<boolean> {
  const mutations = allMutations
    .filter(({ name, world }) => worlds.includes(world) && name.includes(part))
    .map((mutation) => ({ ...mutation, file: `src/${mutation.file}` }));
  // Fails early if one of them does not apply.
  for (const mutation of mutations) await readChanged(mutation);
  const results: (Caught | undefined)[] = [];
  const left = [...mutations.entries()];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [at, mutation] = next;
      results[at] = await tryOne(mutation);
      process.stderr.write(`${mutation.name}: ${describe(results[at])}\n`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const rows = mutations.map(({ name, world }, at) => {
    const { schedules = 0, violations } = results[at] ?? {};
    const [invariant = 'nothing'] = violations?.[0]?.split(':') ?? [];
    const count = violations === undefined ? 'not caught' : String(schedules);
    return `| ${name} | ${world} | ${count} | \`${invariant}\` |`;
  });
  const head = ['| Seeded bug | World | Caught after | By |', '| --- | --- | ---: | --- |'];
  process.stdout.write(`${[...head, ...rows].join('\n')}\n`);
  return results.every((result) => result?.violations !== undefined);
}

function describe(result: Caught | undefined): string {
  const { schedules = 0, violations } = result ?? {};
  return violations === undefined
    ? 'NOT CAUGHT'
    : `caught after ${String(schedules)}: ${violations[0] ?? ''}`;
}

async function tryOne(mutation: Mutation): Promise<Caught> {
  const folder = await copyParts(PARTS);
  try {
    await writeFile(join(folder, mutation.file), await readChanged(mutation));
    return await findFailure(folder, mutation);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function findFailure(folder: string, { world, most = 20_000 }: Mutation): Promise<Caught> {
  const script = join(folder, '__tests__/simulation/threads/findFailure.ts');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, world, String(most)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(output) as Caught);
      else reject(new Error(`The simulation ended with ${String(code)}.`));
    });
  });
}
