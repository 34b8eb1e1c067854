import { formatCommit } from '../../text/index.ts';
import { isRemoved, unchangedSince } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { DeployPlan } from '../prepare/index.ts';
import type { RunFacts } from './facts.ts';

/** Renders the last lines of the log of a step that succeeded; those of a dry run are its plan. */
export function closingLines(
  outcome: Outcome,
  facts: RunFacts,
  duration: string,
): readonly string[] {
  const { deployment_uuid: uuid = '', url } = facts.outputs;
  switch (outcome.status) {
    case 'completed':
      return [`${deployed(facts)} in ${duration}${url ? `: ${url}` : '.'}`];
    case 'planned':
      return ['Dry run: nothing was written. This is the plan:', ...formatPlan(outcome.plan)];
    case 'skipped':
      return isRemoved(outcome) ? ['The preview was removed again.'] : ['Nothing was deployed.'];
    case 'unchanged':
      return [`${unchangedSince(outcome)}${url ? `: ${url}` : '.'}`];
    default:
      return [`Deployment ${uuid} is ${outcome.status}; this step does not wait for its end.`];
  }
}

function deployed({ ref, commit, environment = '', back }: RunFacts): string {
  const version = formatCommit(ref ?? commit);
  if (back !== undefined) return `Rolled back ${environment} to ${version}`;
  const to = environment === '' ? '' : `to ${environment}`;
  return ['Deployed', version, to].filter(Boolean).join(' ');
}

/** Writes a plan as lines of equal columns. */
function formatPlan(plan: DeployPlan): readonly string[] {
  const width = Math.max(...plan.map(({ what }) => what.length));
  return plan.map(({ what, value }) => `${what.padEnd(width)}  ${value}`);
}
