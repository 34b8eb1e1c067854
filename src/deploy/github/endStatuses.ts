import type { ReportEnd } from '../../reporting/index.ts';
import { isLiveAllTheSame, isRemoved, unchangedSince } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { Outputs } from '../outputs.ts';

type Status = ReportEnd['statuses'][number];

/** Says with which statuses a GitHub Deployment ends; none when there is nothing to end. */
export function endStatuses(outcome: Outcome, outputs: Outputs, isGone: boolean): Status[] {
  const status = statusOf(outcome, outputs);
  if (status === undefined) return [];
  return isGone && isLive(outcome) ? [status, CLOSED] : [status];
}

/** Returns whether what was live before is not served any more. */
export function replacesOlder(outcome: Outcome): boolean {
  if (outcome.status === 'unhealthy') return outcome.live === 'this';
  return isLive(outcome) || outcome.status === 'unchanged' || isRemoved(outcome);
}

function isLive(outcome: Outcome): boolean {
  const { status } = outcome;
  return status === 'completed' || status === 'unhealthy' || isLiveAllTheSame(outcome);
}

const CLOSED: Status = {
  state: 'inactive',
  description: 'The pull request was closed while this was deployed.',
};

const REMOVED: Status = {
  state: 'inactive',
  description: 'Removed: the pull request was closed while this was deployed.',
};

function statusOf(outcome: Outcome, outputs: Outputs): Status | undefined {
  const { deployment_uuid: uuid, url } = outputs;
  const site = url !== undefined && { environmentUrl: url };
  const named = uuid === undefined ? 'Deployment' : `Deployment ${uuid}`;
  switch (outcome.status) {
    case 'completed':
      return {
        state: 'success',
        description: `${named} is complete.`,
        ...site,
      };
    case 'queued':
    case 'in_progress':
      return { state: outcome.status, description: `${named} is not waited for.` };
    case 'failed':
      return {
        state: isLiveAllTheSame(outcome) ? 'error' : 'failure',
        description: outcome.problem.message,
      };
    case 'unhealthy':
    case 'rolled_back':
      return { state: 'error', description: outcome.problem.title, ...site };
    case 'timed_out':
    case 'cancelled':
    case 'unknown':
      return {
        state: 'error',
        description:
          uuid === undefined ? outcome.problem.message : goesOn(outcome.status, uuid, outputs),
      };
    case 'skipped':
      return isRemoved(outcome) ? REMOVED : undefined;
    case 'unchanged':
      return { state: 'success', description: `${unchangedSince(outcome)}.`, ...site };
    case 'planned':
      return undefined;
  }
}

function goesOn(
  status: 'timed_out' | 'cancelled' | 'unknown',
  uuid: string,
  { urls }: Outputs,
): string {
  const how = { timed_out: 'Timed out', cancelled: 'Cancelled', unknown: 'Outcome unknown' }[
    status
  ];
  // It is complete by then.
  if (urls !== undefined) return `Deployed, but its check did not end: ${how.toLowerCase()}.`;
  return `${how}. Deployment ${uuid} may go on: nothing can cancel it.`;
}
