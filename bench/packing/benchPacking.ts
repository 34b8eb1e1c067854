import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchOptions } from '../options.ts';
import { alternate } from '../measure/alternate.ts';
import { timeCommand } from '../measure/timeCommand.ts';
import { makeBuilds, makeHugeBuild } from './builds.ts';
import type { Build } from './builds.ts';
import { listPackers, OURS } from './packers.ts';
import type { Packer } from './packers.ts';
import type { PackingResult } from './packingResult.ts';
import { reportPacking } from './reportPacking.ts';

/** Packs each build with each packer in turn, and reports the measures. */
export async function benchPacking(options: BenchOptions): Promise<string> {
  const { work, modules, rounds, build, packers: only } = options;
  const packers = listPackers(work).filter(
    ({ name }) => name === OURS || only.length === 0 || only.includes(name),
  );
  const builds = makeBuilds(work, modules, build);
  const results: PackingResult[] = [];
  for (const each of builds) results.push(await packAll(each, { packers, work, rounds }));
  const limit = builds.find(({ name }) => name === 'limit');
  const ours = packers.filter(({ name }) => name === OURS);
  if (limit !== undefined) {
    const huge = makeHugeBuild(work, limit);
    results.push(await packAll(huge, { packers: ours, work, rounds: 1 }));
  }
  return reportPacking(results);
}

interface Setting {
  readonly packers: readonly Packer[];
  readonly work: string;
  readonly rounds: number;
}

async function packAll(build: Build, { packers, work, rounds }: Setting): Promise<PackingResult> {
  const output = join(work, 'packed');
  const sizes: Record<string, number> = {};
  const byName = new Map(packers.map((packer) => [packer.name, packer]));
  const measures = await alternate([...byName.keys()], rounds, async (name) => {
    const packer = byName.get(name);
    const file = `${output}${packer?.isZip === true ? '.zip' : '.tgz'}`;
    const measure = await timeCommand(packer?.command(build.folder, file) ?? []);
    process.stdout.write(`${build.name} ${name} ${measure.wallMs.toFixed(0)} ms\n`);
    sizes[name] = statSync(file).size;
    rmSync(file);
    return measure;
  });
  return { build, packers, measures, sizes };
}
