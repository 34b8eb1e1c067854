import type { Outputs } from '../outputs.ts';
import { isRemoved, unchangedSince } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { formatPlan } from '../prepare/index.ts';

/** Renders the last lines of the log of a step that succeeded; those of a dry run are its plan. */
export function closingLines(
  outcome: Outcome,
  { deployment_uuid: uuid = '', url }: Outputs,
  duration: string,
): readonly string[] {
  switch (outcome.status) {
    case 'completed':
      return [`Deployment ${uuid} is complete after ${duration}${url ? `: ${url}` : '.'}`];
    case 'planned':
      return ['Dry run: nothing was written. This is the plan:', ...formatPlan(outcome.plan)];
    case 'skipped':
      return isRemoved(outcome) ? ['Nothing is deployed any more.'] : ['Skipped.'];
    case 'unchanged':
      return [`${unchangedSince(outcome)}${url ? `: ${url}` : '.'}`];
    default:
      return [`Deployment ${uuid} is ${outcome.status}; this step does not wait for its end.`];
  }
}
