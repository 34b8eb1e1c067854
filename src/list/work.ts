import { withinLimit } from '../step/index.ts';
import type { Run, StepWork } from '../step/index.ts';
import { formatCount, formatNumber, printableJson } from '../text/index.ts';
import { found, renderSummary } from './summary.ts';
import type { Outcome } from './outcome.ts';
import type { Target, TargetList } from './targetList.ts';

/** The outputs of the list action, besides those of every action. */
export type OutputName = 'targets' | 'batches' | 'count';

/** Fixed: reading a hundred pages takes seconds, even with some retries. */
const LIMIT = {
  ms: 10 * 60_000,
  what: 'Reading the list',
  hint: 'Try again later, or filter the list.',
};

/**
 * GitHub's limit for the jobs of a matrix.
 *
 * @see https://docs.github.com/en/actions/reference/limits
 */
const MOST_JOBS = 256;

/**
 * GitHub's limit for the outputs of a job: 1 MB, two bytes a character.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
 */
const MOST_CHARACTERS = 500_000;

/** Opens the work of a list run. Sends nothing yet. */
export function openWork(run: Run<OutputName>): StepWork<TargetList, Outcome> {
  const { runner } = run;
  return {
    work: (list) =>
      withinLimit(run, LIMIT, async (deadline) => {
        run.journal.enter('List');
        const targets = await list.read(deadline, run.journal);
        run.journal.output('targets', printableJson(targets));
        const batches = printableJson(splitTargets(targets));
        run.journal.output('batches', batches);
        run.journal.output('count', String(targets.length));
        if (targets.length > MOST_JOBS) runner.notice(tooMany(list, targets));
        if (batches.length > MOST_CHARACTERS) runner.warning(tooLong(batches));
        return { status: 'listed', list, targets };
      }),
    lines: (outcome) => (outcome.status === 'listed' ? [`${found(outcome)}.`] : []),
    summary: (outcome, list) => renderSummary(outcome, { list, correlationId: run.correlationId }),
  };
}

/** Splits a list into lists that fit a matrix each, in the same order. None give an empty list. */
function splitTargets(targets: readonly Target[]): readonly (readonly Target[])[] {
  const count = Math.ceil(targets.length / MOST_JOBS);
  return Array.from({ length: count }, (_, at) =>
    targets.slice(at * MOST_JOBS, (at + 1) * MOST_JOBS),
  );
}

function tooMany(
  { noun }: TargetList,
  targets: readonly Target[],
): { readonly title: string; readonly message: string } {
  return {
    title: 'Too many for one matrix',
    message:
      `There are ${formatCount(targets.length, noun)}, but a matrix has at most ${String(MOST_JOBS)} jobs. ` +
      'Give each of `batches` to a call of deploy-fleet.yml, or filter the list.',
  };
}

function tooLong(batches: string): { readonly title: string; readonly message: string } {
  return {
    title: 'Too long for the output of a job',
    message:
      `The list has ${formatNumber(batches.length)} characters, but the outputs of a job hold ${formatNumber(MOST_CHARACTERS)}. ` +
      'Filter it: list the targets in several jobs.',
  };
}
