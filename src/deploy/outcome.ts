import { ActionError } from '../errors/index.ts';
import { hintFirst, problemOf, titles } from '../step/index.ts';
import type { Problem } from '../step/index.ts';
import { formatCommit, oneLine } from '../text/index.ts';
import type { DeployPlan } from './prepare/index.ts';
import type { FailedEvent, LiveProof } from './platform.ts';

/** The end of a deploy step, by its `status` output. There is a problem exactly when the step fails. */
export type Outcome =
  | {
      readonly status: 'completed' | 'queued' | 'in_progress';
      readonly problem?: undefined;
    }
  | {
      readonly status: 'unchanged';
      /** The commit that is live, and the one that would have been deployed. */
      readonly since: string;
      readonly commit: string;
      readonly problem?: undefined;
    }
  | {
      readonly status: 'skipped';
      /** `over`: what it was for has ended. `removed`: it ended while it was deployed, and the deployment is gone again. */
      readonly because: 'no-secrets' | 'over' | 'removed';
      readonly problem?: undefined;
    }
  | { readonly status: 'planned'; readonly plan: DeployPlan; readonly problem?: undefined }
  | {
      readonly status: 'failed';
      readonly problem: Problem;
      /** What the platform says is live after a deployment that it began; undefined when it began none. */
      readonly live?: FailedEvent['live'];
    }
  | UnhealthyOutcome
  | {
      /** The same, and the last good build, which was deployed again, is served. */
      readonly status: 'rolled_back';
      readonly problem: Problem;
    }
  | {
      readonly status: Exclude<FailedStatus, 'failed'>;
      readonly problem: Problem;
      /** What serves afterwards, where more is known than that this version may go live. */
      readonly live?: Serving;
    };

/** The platform has completed it, but its site does not serve it, or not well. */
export interface UnhealthyOutcome {
  readonly status: 'unhealthy';
  readonly problem: Problem;
  readonly live: Serving;
  /** Whether that was seen; not when it only could not be verified. */
  readonly isSeen: boolean;
}

/** What serves: `this` version, what was live before, the `earlier` build that was deployed again, or nothing. */
export type Serving = FailedEvent['live'] | 'earlier';

type FailedStatus = 'failed' | 'timed_out' | 'cancelled' | 'unknown';

/** Returns whether what was deployed is gone again. */
export function isRemoved(outcome: Outcome): boolean {
  return outcome.status === 'skipped' && outcome.because === 'removed';
}

/** Returns whether the platform says that a deployment failed, and that this version is live all the same. */
export function isLiveAllTheSame(outcome: Outcome): boolean {
  return outcome.status === 'failed' && outcome.live === 'this';
}

/** Says in a line, without a full stop, with which commit the build was compared. */
export function unchangedSince({ since, commit }: Pick<Unchanged, 'since' | 'commit'>): string {
  const line = `Unchanged since ${formatCommit(since)}`;
  return since === commit ? line : `${line}, checked for ${oneLine(formatCommit(commit))}`;
}

type Unchanged = Extract<Outcome, { readonly status: 'unchanged' }>;

/** What an error's meaning depends on. */
interface Known {
  readonly deployment_uuid?: string;
  /** Set once the platform has said that the deployment is complete. */
  readonly urls?: string;
}

/**
 * Says what an error means for the step, given the outputs it has set so far. An unexpected one is a fault of this action, and a
 * deployment goes on without it.
 */
export function outcomeOfError(error: unknown, known: Known): Outcome {
  if (!(error instanceof ActionError)) {
    const status = known.deployment_uuid === undefined ? 'failed' : 'unknown';
    return { status, problem: problemOf(error) };
  }
  const uuid = known.urls === undefined ? known.deployment_uuid : undefined;
  const goesOn =
    uuid && `Deployment ${uuid} may go on: the platform has no call that cancels a deployment.`;
  return {
    status: statusOf(error.code, known.deployment_uuid !== undefined),
    problem: hintFirst(goesOn, problemOf(error)),
  };
}

function statusOf(code: ActionError['code'], wasCreated: boolean): FailedStatus {
  switch (code) {
    case 'timeout':
      return 'timed_out';
    case 'cancelled':
      return 'cancelled';
    case 'ambiguous':
    case 'deployment-lost':
      return 'unknown';
    case 'http':
    case 'unexpected-response':
      // After the create call it only means that the deployment could not be followed, or its site not be checked.
      return wasCreated ? 'unknown' : 'failed';
    case 'input':
    case 'artifact':
    case 'conflict':
    case 'deployment-failed':
      return 'failed';
  }
}

const LIVE_BUT_FAILED = 'Live, but with a problem';

/** Says what the platform's word that a deployment failed means for the step. */
export function failureOutcome(end: FailedEvent): Outcome {
  return {
    status: 'failed',
    live: end.live,
    problem: {
      title: end.live === 'this' ? LIVE_BUT_FAILED : titles['deployment-failed'],
      message: oneLine(end.message),
      hint: end.hint,
      code: end.platformCode === undefined ? 'deployment-failed' : oneLine(end.platformCode),
    },
  };
}

/** What the site did instead of answering well. Its title is at most a line, without a full stop: `Live, but / answers HTTP 503`. */
export interface Unhealthy extends Pick<Problem, 'title' | 'message' | 'hint' | 'excerpt'> {
  /** Whether a page was really asked for, and did not answer as it should. */
  readonly isSeen: boolean;
}

/** Says what it means for the step that the platform completed the deployment, but its site is not healthy. */
export function unhealthyOutcome({ isSeen, ...found }: Unhealthy): UnhealthyOutcome {
  return { status: 'unhealthy', live: 'this', isSeen, problem: { ...found, code: 'unhealthy' } };
}

/** Says what it means for the step that the platform completed the deployment, but its site was not seen to serve it. */
export function notLiveOutcome({ verified, sentence }: LiveProof): UnhealthyOutcome {
  const isStillOld = verified === false;
  return {
    status: 'unhealthy',
    live: isStillOld ? 'previous' : 'this',
    isSeen: isStillOld,
    problem: {
      code: 'unhealthy',
      title: isStillOld
        ? 'Deployed, but the site still serves the previous version'
        : 'Deployed, but it could not be verified that it is live',
      message: `The platform completed the deployment. ${sentence}`,
      hint: isStillOld
        ? 'Look at the site. If it serves the new version by now, nothing needs to be done; if not, run the job again, or give the correlation id to the platform’s support.'
        : 'Look at the site. With `verify_live: auto` this does not fail the step.',
      excerpt: undefined,
    },
  };
}
