import { startDeadline } from '../clock.ts';
import { ActionError } from '../errors.ts';
import { formatCount, formatDuration, formatNumber } from '../format.ts';
import { renderTable } from '../step/renderTable.ts';
import { runStep } from '../step/runStep.ts';
import type { StepWorld } from '../step/runStep.ts';
import { readRequest } from './readRequest.ts';
import type { TargetLists } from './readRequest.ts';
import type { Target, TargetList } from './targetList.ts';
import { targetsJson } from './targetsJson.ts';

/** Everything outside that a list run touches. */
export interface ListWorld extends StepWorld {
  readonly platforms: TargetLists;
}

/** There is no input for it: reading a hundred pages takes seconds, even when some have to be asked for again. */
const LIMIT_MS = 10 * 60_000;

/**
 * The most jobs that a matrix makes.
 *
 * @see https://docs.github.com/en/actions/reference/limits
 */
const MOST_JOBS = 256;

/** A job summary holds 1 MiB. */
const MOST_ROWS = 1000;

/** Runs the list action: tells what there is to deploy to, as JSON for a matrix. */
export function runList(world: ListWorld, cancelled: AbortSignal): Promise<boolean> {
  const { runner, clock } = world;
  return runStep(world, 'Listing failed', async (journal) => {
    const list = readRequest(runner, world.platforms);
    const deadline = startDeadline(clock, LIMIT_MS, { parent: cancelled, reason: timedOut });
    journal.enter('List');
    try {
      const targets = await list.read(deadline, journal);
      runner.output('targets', targetsJson(targets));
      runner.output('count', String(targets.length));
      if (targets.length > MOST_JOBS) runner.warning(tooMany(list, targets));
      const line = `Found ${formatCount(targets.length, list.noun)}.`;
      return { line, summary: [`### ${line.slice(0, -1)}`, ...renderTargets(list, targets)] };
    } finally {
      deadline.clear();
    }
  });
}

function renderTargets({ columns }: TargetList, targets: readonly Target[]): string[] {
  if (targets.length === 0) return [];
  const rows = targets
    .slice(0, MOST_ROWS)
    .map((target) => columns.map((column) => String(target[column] ?? '')));
  const more = targets.length - rows.length;
  return [
    renderTable(columns, rows),
    ...(more > 0 ? [`… and ${formatNumber(more)} more, all of them in \`targets\`.`] : []),
  ];
}

function tooMany(
  { noun }: TargetList,
  targets: readonly Target[],
): { readonly title: string; readonly message: string } {
  return {
    title: 'Too many for one matrix',
    message:
      `There are ${formatCount(targets.length, noun)}, and a matrix makes at most ${String(MOST_JOBS)} jobs. ` +
      'Narrow the list down with the filters, or split it.',
  };
}

function timedOut(): ActionError {
  return new ActionError(
    'timeout',
    `The list could not be read within ${formatDuration(LIMIT_MS)}.`,
    { hint: 'Try again later, or narrow the list down.' },
  );
}
