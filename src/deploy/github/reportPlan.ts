import { NOT_STARTED, deployedCommit } from '../../reporting/index.ts';
import type { PastDeployment, Subject } from '../../reporting/index.ts';
import type { NewDeployment, StepWorld } from '../../step/index.ts';
import type { Outcome } from '../outcome.ts';
import { newDeployment } from './newDeployment.ts';
import type { Deploying } from './newDeployment.ts';

/** What to report to GitHub. */
export interface ReportPlan {
  readonly subject: Subject;
  /** The commit that is deployed. */
  readonly commit: string;
  /** Undefined when there is none, or it is to have no comment. */
  readonly pullRequest: number | undefined;
  /** Whether a comment is created where there is none yet. */
  readonly createsComment: boolean;
  /** Undefined when no GitHub Deployment is wanted. */
  readonly deployment: NewDeployment | undefined;
}

type OfRun = Pick<StepWorld, 'correlationId' | 'runner'>;

/** Plans the report of a deployment; with `live`, of one that is not needed because the same build is live. */
export function planReport(
  what: Deploying,
  { correlationId, runner }: OfRun,
  live?: PastDeployment,
): ReportPlan {
  const { request, commit } = what;
  // One of this very commit is there already.
  const wantsDeployment = request.inputs.github_deployment && live?.deployment.sha !== commit;
  const about = {
    correlation_id: correlationId,
    ...byWhom(runner),
    ...(live && { unchanged_since: deployedCommit(live), ...keptBefore(what, live) }),
  };
  return {
    ...commonOf(what),
    createsComment: true,
    deployment: wantsDeployment ? newDeployment(what, about) : undefined,
  };
}

/** GitHub names its own bot as the creator of what a workflow creates. */
function byWhom({ event: { actor } }: OfRun['runner']): Readonly<Record<string, string>> {
  return actor === '' ? {} : { actor };
}

/** What is live has the content of this build, but only one of the two may be kept. */
function keptBefore(
  { request }: Deploying,
  { deployment: { payload } }: PastDeployment,
): Readonly<Record<string, string>> {
  const { artifact_sha256: sha256, kept_as: keptAs } = payload;
  if (request.build?.keptAs !== undefined || sha256 === undefined) return {};
  return { artifact_sha256: sha256, ...(keptAs !== undefined && { kept_as: keptAs }) };
}

/** Plans the report of a run that failed before it created anything, though its inputs are right. */
export function planFailureReport(
  { status }: Outcome,
  { request, occasion, commit }: Failed,
  { runner, correlationId }: OfRun,
): ReportPlan {
  const { inputs } = request;
  // Nothing went wrong in a run that was cancelled before it began.
  const wantsDeployment =
    inputs.github_deployment && status !== 'cancelled' && commit !== undefined;
  const shown = commit ?? inputs.ref ?? runner.event.sha;
  const what = { request, occasion, artifact: undefined, commit: shown };
  const about = { correlation_id: correlationId, ...byWhom(runner), ...NOT_STARTED };
  return {
    ...commonOf(what),
    createsComment: false,
    deployment: wantsDeployment ? newDeployment(what, about) : undefined,
  };
}

/** A run that failed. The commit is undefined when the input `ref` names none. */
type Failed = Pick<Deploying, 'request' | 'occasion'> & { readonly commit: string | undefined };

/** Names what a deployment is of, for its GitHub Deployment and its comment. */
export function subjectOf({
  request,
  occasion,
  same,
}: Pick<Deploying, 'request' | 'occasion' | 'same'>): Subject {
  return {
    same,
    platform: request.platformName,
    environment: occasion.environment,
    target: request.platform.target,
  };
}

function commonOf(what: Deploying): Pick<ReportPlan, 'subject' | 'commit' | 'pullRequest'> {
  const { request, occasion, commit } = what;
  const pullRequest = request.inputs.pr_comment ? occasion.pullRequest : undefined;
  return { subject: subjectOf(what), commit, pullRequest };
}
