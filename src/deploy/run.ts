import type { Clock, Deadline } from '../clock.ts';
import { startDeadline } from '../clock.ts';
import { ActionError } from '../errors.ts';
import { formatDuration } from '../format.ts';
import type { PastDeployment } from '../reporting/pastDeployments.ts';
import type { Repository } from '../repository.ts';
import type { Runner } from '../runner.ts';
import { checkHealth } from './healthCheck.ts';
import type { Probe } from './healthCheck.ts';
import { openJournal } from '../step/journal.ts';
import type { DeployJournal, OutputName } from './outputs.ts';
import { bugOutcome, failureOutcome, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { openGitHubSide } from './gitHubSide.ts';
import type { GitHubSide } from './gitHubSide.ts';
import { clearUp } from './clearUp.ts';
import { getReady } from './getReady.ts';
import type { Packer } from './packer.ts';
import { planDeploy } from './plan.ts';
import type { Deployment, PlatformKind } from './platform.ts';
import { readRequest } from './readRequest.ts';
import type { DeployRequest } from './readRequest.ts';
import { report } from './report.ts';
import { setUrls } from './setUrls.ts';
import { watch } from './watch.ts';

/** Everything outside that a deploy run touches. */
export interface DeployWorld {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly platforms: Readonly<Record<string, PlatformKind>>;
  readonly packer: Packer;
  readonly probe: Probe;
  /** Opens the workflow's own repository with a token; undefined outside of a workflow. */
  readonly openRepository: (token: string) => Repository | undefined;
  /** One UUID for the run, sent with every request to the platform. */
  readonly correlationId: string;
}

/** What the parts of one run share. */
interface Run {
  readonly world: DeployWorld;
  readonly journal: DeployJournal;
  readonly gitHub: GitHubSide;
}

/**
 * Runs the deploy action from its inputs to its report. Resolves with whether the step is green, and never rejects:
 * whatever happens ends in an outcome that is reported.
 */
export async function runDeploy(world: DeployWorld, cancelled: AbortSignal): Promise<boolean> {
  const journal = openJournal<OutputName>(world.runner, world.clock);
  journal.output('correlation_id', world.correlationId);
  const gitHub = openGitHubSide(world, journal);
  const outcome = await deploy({ world, journal, gitHub }, cancelled).catch((error: unknown) =>
    error instanceof ActionError ? outcomeOf(error, journal.outputs()) : bugOutcome(error),
  );
  await report(outcome, { runner: world.runner, clock: world.clock, journal });
  await gitHub.end(outcome, cancelled);
  return outcome.problem === undefined;
}

async function deploy(run: Run, cancelled: AbortSignal): Promise<Outcome> {
  const { world, journal, gitHub } = run;
  const request = await readRequest(world, cancelled);
  if (request === undefined) return { status: 'skipped' };
  const findOccasion = (signal: AbortSignal): ReturnType<GitHubSide['occasion']> =>
    gitHub.occasion(request, signal);
  const ready = await getReady(request, { ...world, journal, findOccasion }, cancelled);
  if (ready === undefined) return { status: 'skipped' };
  const { occasion, artifact } = ready;
  const what = { request, occasion, artifact };
  const live = request.platform.skipUnchanged ? await gitHub.unchanged(what, cancelled) : undefined;
  cancelled.throwIfAborted();
  if (request.inputs.dry_run) return { status: 'planned', plan: planDeploy(request, ready, live) };
  if (live !== undefined) return unchanged(live, journal);
  const deadline = startDeadline(world.clock, request.inputs.timeout_minutes, {
    parent: cancelled,
    reason: () => timedOut(request, journal.outputs().platform_status),
  });
  try {
    gitHub.begin(what);
    const deployment = await ready.launch.start(artifact, deadline);
    journal.output('deployment_uuid', deployment.id);
    const outcome = request.inputs.wait
      ? await follow(deployment, { ...run, request }, deadline)
      : ({ status: deployment.status } as const);
    if (await gitHub.hasGone(occasion, deadline.signal)) await clearUp(deployment, run, deadline);
    return outcome;
  } finally {
    deadline.clear();
  }
}

function unchanged({ deployment, status }: PastDeployment, journal: DeployJournal): Outcome {
  journal.output('github_deployment_id', String(deployment.id));
  if (status.environmentUrl !== undefined) setUrls([status.environmentUrl], journal);
  return { status: 'unchanged' };
}

async function follow(
  deployment: Deployment,
  run: {
    readonly world: DeployWorld;
    readonly journal: DeployJournal;
    readonly request: DeployRequest;
  },
  deadline: Deadline,
): Promise<Outcome> {
  const { world, journal, request } = run;
  const end = await watch(deployment, journal, deadline);
  if (end.kind === 'failed') return failureOutcome(end);
  const url = setUrls(end.urls, journal);
  if (request.inputs.health_check !== undefined) {
    journal.enter('Health check');
    const { logs } = deployment;
    await checkHealth(url, request.inputs.health_check, { ...world, journal, deadline, logs });
  }
  return { status: 'completed' };
}

function timedOut({ inputs }: DeployRequest, lastStatus: string | undefined): ActionError {
  const status = lastStatus === undefined ? '' : ` Its last status was \`${lastStatus}\`.`;
  return new ActionError(
    'timeout',
    `The deployment did not end within ${formatDuration(inputs.timeout_minutes)}.${status}`,
    { hint: 'Raise `timeout_minutes` if your deployments need longer.' },
  );
}
