import type { ActionError } from '../../errors/index.ts';
import { formatCount } from '../../text/index.ts';
import { failedStatus, problemOf } from '../../step/index.ts';
import { describeResult } from '../apply/index.ts';
import type { ChangeResult } from '../apply/index.ts';
import type { Outcome } from '../outcome.ts';

/** Ends a plan with changes as a failure, for a check that the store is still as its file says. */
export function outcomeOfDrift(line: string): Outcome {
  const problem = {
    title: 'The store differs from its file',
    message: line,
    hint: 'Change the file, or apply it.',
    code: 'changes',
  };
  return { status: 'planned', problem };
}

/** The error lists so many; the summary has all. */
const MOST_LISTED = 20;

/** Says how an apply ended, by what became of each change; `stopped` is why it began no more of them, if so. */
export function outcomeOfApply(
  entries: readonly ChangeResult[],
  stopped: ActionError | undefined,
): Outcome {
  const missed = entries.filter(isMissed);
  const count = formatCount(entries.length, 'change');
  if (missed.length === 0 && stopped === undefined) {
    return { status: 'applied', line: `Applied ${count}.` };
  }
  const isUnsure = missed.some(({ result }) => result.status === 'unknown');
  const verb = `${missed.length === 1 ? 'was' : 'were'} not made${isUnsure ? ', or could not be confirmed' : ''}`;
  const heading = `${String(missed.length)} of ${count} ${verb}:`;
  // Changes that were not begun are only counted.
  const lines = missed
    .filter(({ result }) => result.status !== 'waiting')
    .slice(0, MOST_LISTED)
    .map(({ change, result }) => `- ${describeResult(change, result)}`);
  const more = missed.length - lines.length;
  return {
    status: failedStatus(stopped),
    problem: {
      title: stopped === undefined ? 'Not everything was applied' : problemOf(stopped).title,
      message: [
        ...(stopped === undefined ? [] : [stopped.message]),
        ...(missed.length === 0 ? [] : [heading]),
        ...lines,
        ...(more > 0 ? [`- ${formatCount(more, 'more change')}, listed in the job summary`] : []),
      ].join('\n'),
      hint: 'What was made stays. Run the step again to go on from here.',
      code: stopped?.code ?? 'http',
    },
  };
}

/** Returns whether a change is not as the plan wants it. What the platform keeps by its rules is no fault. */
export function isMissed({ result: { status } }: ChangeResult): boolean {
  return status === 'failed' || status === 'unknown' || status === 'waiting';
}
