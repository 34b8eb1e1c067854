import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { alternate } from '../measure/alternate.ts';
import { timeCommand } from '../measure/timeCommand.ts';
import type { Measure } from '../measure/timeCommand.ts';
import { makeBuilds, makeHugeBuild } from './builds.ts';
import type { Build } from './builds.ts';
import { listPackers, OURS } from './packers.ts';
import type { Packer } from './packers.ts';
import { reportPacking } from './reportPacking.ts';

export interface PackingOptions {
  /** Where builds and zips go. */
  readonly work: string;
  /** Where the packages are. */
  readonly modules: string;
  readonly rounds: number;
  /** A build of one's own. */
  readonly build: string | undefined;
  /** Only these packers, beside ours. */
  readonly only: readonly string[];
}

/** What all packers took for a build. */
export interface PackingResult {
  readonly build: Build;
  readonly packers: readonly Packer[];
  readonly measures: Readonly<Record<string, readonly Measure[]>>;
  /** Of what was packed, in bytes. */
  readonly sizes: Readonly<Record<string, number>>;
}

/** Packs each build with each packer in turn, and gives the section for the results. */
export function benchPacking({ work, modules, rounds, build, only }: PackingOptions): string {
  const packers = listPackers(work).filter(
    ({ name }) => name === OURS || only.length === 0 || only.includes(name),
  );
  const builds = makeBuilds(work, modules, build);
  const results = builds.map((each) => packAll(each, { packers, work, rounds }));
  const limit = builds.find(({ name }) => name === 'limit');
  const ours = packers.filter(({ name }) => name === OURS);
  const huge =
    limit === undefined
      ? []
      : [packAll(makeHugeBuild(work, limit), { packers: ours, work, rounds: 1 })];
  return reportPacking([...results, ...huge]);
}

interface Setting {
  readonly packers: readonly Packer[];
  readonly work: string;
  readonly rounds: number;
}

function packAll(build: Build, { packers, work, rounds }: Setting): PackingResult {
  const output = join(work, 'packed');
  const sizes: Record<string, number> = {};
  const byName = new Map(packers.map((packer) => [packer.name, packer]));
  const measures = alternate([...byName.keys()], rounds, (name) => {
    const packer = byName.get(name);
    const file = `${output}${packer?.isZip === true ? '.zip' : '.tgz'}`;
    const measure = timeCommand(packer?.command(build.folder, file) ?? []);
    process.stdout.write(`${build.name} ${name} ${measure.wallMs.toFixed(0)} ms\n`);
    sizes[name] = statSync(file).size;
    rmSync(file);
    return measure;
  });
  return { build, packers, measures, sizes };
}
