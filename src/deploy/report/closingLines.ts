import { formatCommit } from '../../text/index.ts';
import { isRemoved, unchangedSince } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { formatPlan } from '../prepare/index.ts';
import type { RunFacts } from './facts.ts';

/** Renders the last lines of the log of a step that succeeded; those of a dry run are its plan. */
export function closingLines(
  outcome: Outcome,
  { outputs, ref, commit, environment, back }: RunFacts,
  duration: string,
): readonly string[] {
  const { deployment_uuid: uuid = '', url } = outputs;
  const version = formatCommit(ref ?? commit);
  switch (outcome.status) {
    case 'completed':
      return [
        `${deployed([version, environment], back !== undefined)} in ${duration}${url ? `: ${url}` : '.'}`,
      ];
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

function deployed(
  [version = '', environment = '']: readonly (string | undefined)[],
  isBack: boolean,
): string {
  if (isBack) return `Rolled back ${environment} to ${version}`;
  const to = environment === '' ? '' : `to ${environment}`;
  return ['Deployed', version, to].filter(Boolean).join(' ');
}
