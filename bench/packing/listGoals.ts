import type { Goal } from '../goals.ts';
import { median, ratios } from '../measure/alternate.ts';
import type { Measure } from '../measure/timeCommand.ts';
import type { PackingResult } from './packingResult.ts';
import { OURS } from './packers.ts';

/** Limits for the ratio of wall times to another packer, by build. */
const WALL = [
  { name: 'limit', peer: 'adm-zip', most: 0.38 },
  { name: 'real', peer: 'adm-zip', most: 0.48 },
  { name: 'limit', peer: 'archiver', most: 0.4 },
  { name: 'real', peer: 'archiver', most: 0.45 },
] as const;

const SAME_LEVEL = ['adm-zip', 'archiver', 'yazl'];

/** Lists the goals with their measured figures. Leaves out what was not measured. */
export function listGoals(results: readonly PackingResult[]): Goal[] {
  const wall = WALL.flatMap(({ name, peer, most }) =>
    results
      .filter(({ build, measures }) => build.name === name && measures[peer] !== undefined)
      .map((result) => ({
        what: `wall time of ${peer}, ${name}`,
        most,
        found: compare(result, peer, ({ wallMs }) => wallMs),
      })),
  );
  const rest = results.flatMap((result) => {
    const { build, measures, sizes } = result;
    const others = SAME_LEVEL.flatMap((peer) => sizes[peer] ?? []);
    const peak = Math.max(...(measures[OURS] ?? []).map(({ peakMiB }) => peakMiB));
    return [
      ...(measures['adm-zip'] === undefined
        ? []
        : [
            {
              what: `CPU time of adm-zip, ${build.name}`,
              most: 0.9,
              found: compare(result, 'adm-zip', ({ cpuMs }) => cpuMs),
            },
          ]),
      ...(others.length === 0
        ? []
        : [
            {
              what: `size of the smallest of ${SAME_LEVEL.join(', ')}, ${build.name}`,
              most: 1.01,
              found: (sizes[OURS] ?? 0) / Math.min(...others),
            },
          ]),
      { what: `peak memory in MiB, ${build.name}`, most: 150, found: peak },
    ];
  });
  return [...wall, ...rest];
}

function compare(
  { measures }: PackingResult,
  peer: string,
  value: (measure: Measure) => number,
): number {
  return median(ratios(measures[OURS] ?? [], measures[peer] ?? [], value));
}
