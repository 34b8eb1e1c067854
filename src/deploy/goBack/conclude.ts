import { titles } from '../../step/index.ts';
import type { Problem } from '../../step/index.ts';
import { formatCommit } from '../../text/index.ts';
import { TODAYS_VALUES } from '../back.ts';
import type { WayBackFacts } from '../back.ts';
import type { Outcome, Serving, UnhealthyOutcome } from '../outcome.ts';

/** How a way back ended. */
export type BackEnd =
  /** Nothing was sent to the platform that could have changed anything. */
  | { readonly kind: 'not-begun'; readonly problem: Problem }
  /** The earlier build was deployed, or something went wrong on the way. */
  | {
      readonly kind: 'tried';
      readonly outcome: Outcome;
      readonly way: WayBackFacts;
      /** Whether the call that creates the deployment may have been sent. */
      readonly isSent: boolean;
      /** Whether the platform has reported the earlier build as complete. */
      readonly isComplete: boolean;
    };

/** Says what an unhealthy deployment and the way back after it mean for the step. Only one that is healthy again is rolled back. */
export function conclude(left: UnhealthyOutcome, end: BackEnd, isCancelled: boolean): Outcome {
  if (end.kind === 'tried' && end.outcome.status === 'completed') return rolledBack(left, end.way);
  const live = servesAfter(end, left.live);
  const problem = end.kind === 'tried' ? end.outcome.problem : end.problem;
  const began = end.kind === 'tried' ? `Rolling back to ${nameOf(end.way)} failed.` : NOT_BEGUN;
  // What could not be verified may or may not be live.
  const serves = left.isSeen ? SERVES[live](end) : undefined;
  const message = join(left.problem.message, began, problem?.message, serves);
  if (isCancelled) {
    const { cancelled: title } = titles;
    const stopped = { title, message, hint: problem?.hint, code: 'cancelled' };
    return { status: 'cancelled', live, problem: stopped };
  }
  const hint = join(left.problem.hint, problem?.hint);
  return { ...left, live, problem: { ...left.problem, message, hint } };
}

const NOT_BEGUN = 'It was not rolled back.';

const SERVES: Readonly<Record<Serving, (end: BackEnd) => string>> = {
  this: () => 'This version is still live.',
  previous: () => 'What was live before is still served.',
  earlier: (end) => `${end.kind === 'tried' ? nameOf(end.way) : 'The earlier build'} is live now.`,
  nothing: () => 'Nothing is live now.',
  unclear: () => 'It is not certain which of the two is live now: look at the site.',
};

function rolledBack(left: UnhealthyOutcome, way: WayBackFacts): Outcome {
  const { problem } = left;
  return {
    status: 'rolled_back',
    problem: {
      ...problem,
      title: `Rolled back to ${nameOf(way)}`,
      message: `${problem.message} Rolled back: ${nameOf(way)} is live again.`,
      hint: `Fix the cause, then deploy again. ${TODAYS_VALUES}`,
    },
  };
}

/** Decides what serves after a way back that did not succeed. */
function servesAfter(end: BackEnd, before: Serving): Serving {
  if (end.kind === 'not-begun') return before;
  const { outcome, isSent, isComplete } = end;
  switch (outcome.status) {
    case 'unhealthy':
      return outcome.live === 'previous' ? before : 'earlier';
    case 'failed':
      if (outcome.live === 'this') return 'earlier';
      if (outcome.live === 'previous') return before;
      return outcome.live ?? (outcome.problem.code === 'bug' && isSent ? 'unclear' : before);
    default:
      if (isComplete) return 'earlier';
      return isSent ? 'unclear' : before;
  }
}

function nameOf({ to }: WayBackFacts): string {
  return formatCommit(to.commit);
}

function join(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter(Boolean).join(' ');
}
