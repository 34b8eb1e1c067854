import { writeFile } from 'node:fs/promises';
import {
  formatCommit,
  formatCount,
  printableJson,
  renderMarkdownTable,
} from '../../../text/index.ts';
import type { WorkflowWorld } from '../../world.ts';
import { renderSite, renderText } from '../cells.ts';
import { nameOfTarget, parseWaves, textOf } from '../targets.ts';
import type { FleetTarget } from '../targets.ts';
import { readResults } from './results.ts';
import type { ReadResult, TargetResult } from './results.ts';

/**
 * Shows all results of a fleet in one table, those that need somebody first, and writes them to `FILE` as JSON. Targets that left
 * no result are among them. `WAVES` names them, and `ENDED` has how each wave's job ended. A fleet without waves has one, of which
 * the other results know how many targets it has.
 */
export async function showResults({ runner }: WorkflowWorld): Promise<void> {
  const { FILE: file = 'results.json', WAVES = '', ENDED = '' } = runner.env;
  const read = readResults(runner);
  const noted = read.map(({ result }) => result);
  const waves = WAVES === '' ? [namelessTargets(read)] : parseWaves(WAVES);
  const all = [...noted, ...findMissing(noted, waves, ENDED)];
  const results = all.sort((a, b) => rank(a) - rank(b) || a.wave - b.wave || a.index - b.index);
  await writeFile(file, printableJson(results));
  const done = results.filter(({ succeeded }) => succeeded).length;
  const heading =
    results.length > 0 || ENDED.startsWith('success')
      ? `${String(done)} of ${formatCount(results.length, 'target')} deployed`
      : 'No target left a result';
  runner.info(`${heading}.`);
  await runner.summary(`### ${heading}\n\n${renderResults(results)}\n`);
}

/** The targets of a fleet without waves, by their places. */
function namelessTargets(read: readonly ReadResult[]): FleetTarget[] {
  const total = Math.max(0, ...read.map((each) => each.total));
  return Array.from({ length: total }, (_, index) => ({
    name: `Target ${String(index + 1)} of the list`,
  }));
}

/** Results for targets without one. `ended` has the results of the waves' jobs with commas between them. */
function findMissing(
  noted: readonly TargetResult[],
  waves: readonly (readonly FleetTarget[])[],
  ended: string,
): TargetResult[] {
  const ends = ended.split(',');
  return waves.flatMap((targets, at) =>
    targets.flatMap((target, index): TargetResult[] => {
      const wave = at + 1;
      if (noted.some((each) => each.wave === wave && each.index === index)) return [];
      const wasTried = ends[at] !== 'skipped';
      return [
        {
          ...{ name: nameOfTarget(target), region: textOf(target['region']), wave, index },
          ...{ status: wasTried ? 'lost' : 'not_tried', succeeded: false },
          ...{ before: textOf(target['connector_tag']), after: '', verified: '', url: '' },
          reason: wasTried
            ? 'The job ended without a result.'
            : 'An earlier wave stopped the fleet.',
          seconds: '',
        },
      ];
    }),
  );
}

/** What failed comes first, then what was not tried. */
function rank({ succeeded, status }: TargetResult): number {
  if (succeeded) return 2;
  return status === 'not_tried' ? 1 : 0;
}

/** A column of the table. */
type Column = readonly [head: string, cell: (result: TargetResult) => string];

const COLUMNS: readonly Column[] = [
  ['Target', ({ name }) => renderText(name)],
  ['Region', ({ region }) => renderText(region)],
  ['Status', ({ status }) => renderText(status.replaceAll('_', ' '))],
  ['Before → after', (result) => renderMove(result)],
  ['Verified', ({ verified }) => renderText(verified)],
  ['Site', ({ url }) => renderSite(url)],
  ['Reason', ({ reason }) => renderText(reason)],
  ['Took', ({ seconds }) => (/^\d+(?:\.\d+)?$/.test(seconds) ? `${seconds} s` : '')],
];

/** Renders the table. Only what some target has a value for is a column; target, status and reason always are. */
function renderResults(results: readonly TargetResult[]): string {
  const columns = COLUMNS.filter(
    ([head, cell]) =>
      ['Target', 'Status', 'Reason'].includes(head) || results.some((each) => cell(each) !== ''),
  );
  return renderMarkdownTable(
    columns.map(([head]) => head),
    results.map((result) => columns.map(([, cell]) => cell(result))),
  );
}

/** After these, the platform may serve either version. */
const UNCERTAIN = new Set(['lost', 'unknown', 'timed_out', 'cancelled']);

function renderMove({ before, after, status }: TargetResult): string {
  const [from, to] = [renderText(formatCommit(before)), renderText(formatCommit(after))];
  if (to === '') return from === '' ? '' : `${from}${UNCERTAIN.has(status) ? ' → ?' : ' (stays)'}`;
  return from === '' || from === to ? to : `${from} → ${to}`;
}
