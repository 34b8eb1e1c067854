import { goalTable } from '../goals.ts';
import { median, ratios, showRatios } from '../measure/alternate.ts';
import type { Measure } from '../measure/timeCommand.ts';
import type { PackingResult } from './packingResult.ts';
import { listGoals } from './listGoals.ts';
import { table } from '../table.ts';
import { OURS } from './packers.ts';

const BASE = 'adm-zip';

const WHY_MISSED =
  'Where the goal of a size is missed, that is the price of level 5, which also wins half of the time: the other packers deflate at level 6. A zip that exceeds the platform’s limit is packed again at level 9.';

/** Renders tables of the measures relative to adm-zip, with the goals and where our time goes. */
export function reportPacking(results: readonly PackingResult[]): string {
  return [
    'Each measure is a whole process: it starts Node.js, walks the folder and writes the zip. Ours also checks the build and computes the SHA-256 of every file and of the zip. Ratios are to adm-zip, round by round: the median, with the lowest and highest in brackets.',
    '### Goals',
    goalTable(listGoals(results)),
    WHY_MISSED,
    ...results.flatMap(showResult),
    '### Where our time goes',
    'Medians in milliseconds: until our first line runs, until the build is checked, until the zip is written. Then the CPU time of the main thread, which reads, hashes and writes, and of the threads, which deflate.',
    table(
      ['build', 'start', 'check', 'pack', 'CPU of main thread', 'CPU of threads'],
      results.map(({ build, measures }) => [build.name, ...showProfile(measures[OURS] ?? [])]),
    ),
  ].join('\n\n');
}

function showResult({ build, packers, measures, sizes }: PackingResult): string[] {
  const base = measures[BASE];
  const rows = packers.map(({ name, version }) => {
    const own = measures[name] ?? [];
    const toBase = (value: (measure: Measure) => number): string =>
      base === undefined ? '' : showRatios(ratios(own, base, value));
    return [
      `${name} (${version})`,
      (median(own.map(({ wallMs }) => wallMs)) / 1000).toFixed(2),
      toBase(({ wallMs }) => wallMs),
      toBase(({ cpuMs }) => cpuMs),
      Math.max(...own.map(({ peakMiB }) => peakMiB)).toFixed(0),
      (sizes[name] ?? 0).toLocaleString('en-US'),
    ];
  });
  const size = `${build.files.toLocaleString('en-US')} files, ${(build.bytes / 1e6).toFixed(1)} MB`;
  return [
    `### ${build.name}: ${size}`,
    table(['packer', 'seconds', 'wall ratio', 'CPU ratio', 'peak MiB', 'bytes'], rows),
  ];
}

const PROFILE = ['startMs', 'checkMs', 'packMs', 'mainCpuMs', 'threadsCpuMs'] as const;

function showProfile(measures: readonly Measure[]): string[] {
  const profiles = measures.map(
    ({ stdout }) => JSON.parse(stdout) as Readonly<Record<(typeof PROFILE)[number], number>>,
  );
  return PROFILE.map((name) => median(profiles.map((each) => each[name])).toFixed(0));
}
