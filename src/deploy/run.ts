import type { Clock, Deadline } from '../clock.ts';
import { startDeadline } from '../clock.ts';
import { ActionError } from '../errors.ts';
import { formatDuration } from '../format.ts';
import type { Runner } from '../runner.ts';
import { checkHealth } from './healthCheck.ts';
import type { Probe } from './healthCheck.ts';
import { openJournal } from '../step/journal.ts';
import type { DeployJournal, OutputName } from './outputs.ts';
import { bugOutcome, failureOutcome, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { packageAndPrepare } from './packageAndPrepare.ts';
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
  readonly probe: Probe;
  /** One UUID for the run, sent with every request to the platform. */
  readonly correlationId: string;
}

/**
 * Runs the deploy action from its inputs to its report. Resolves with whether the step is green, and never rejects:
 * whatever happens ends in an outcome that is reported.
 */
export async function runDeploy(world: DeployWorld, cancelled: AbortSignal): Promise<boolean> {
  const journal = openJournal<OutputName>(world.runner, world.clock);
  journal.output('correlation_id', world.correlationId);
  const outcome = await deploy(world, journal, cancelled).catch((error: unknown) =>
    error instanceof ActionError ? outcomeOf(error, journal.outputs()) : bugOutcome(error),
  );
  await report(outcome, { runner: world.runner, clock: world.clock, journal });
  return outcome.problem === undefined;
}

async function deploy(
  world: DeployWorld,
  journal: DeployJournal,
  cancelled: AbortSignal,
): Promise<Outcome> {
  const { runner, clock } = world;
  const request = await readRequest(world, cancelled);
  if (request === undefined) return { status: 'skipped' };
  journal.output('environment', request.environment);
  const platform = request.platform.open({ journal, onConflict: request.inputs.on_conflict });
  const around = { runner, clock, journal, platform };
  const { artifact, launch } = await packageAndPrepare(request, around, cancelled);
  if (request.inputs.dry_run) {
    return { status: 'planned', plan: planDeploy(request, launch, artifact) };
  }
  const deadline = startDeadline(clock, request.inputs.timeout_minutes, {
    parent: cancelled,
    reason: () => timedOut(request),
  });
  try {
    const deployment = await launch.start(artifact, deadline);
    journal.output('deployment_uuid', deployment.id);
    if (!request.inputs.wait) return { status: deployment.status };
    return await follow(deployment, { world, journal, request }, deadline);
  } finally {
    deadline.clear();
  }
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
    await checkHealth(url, request.inputs.health_check, { ...world, journal, deadline });
  }
  return { status: 'completed' };
}

function timedOut({ inputs }: DeployRequest): ActionError {
  return new ActionError(
    'timeout',
    `The deployment did not end within ${formatDuration(inputs.timeout_minutes)}.`,
    { hint: 'Raise `timeout_minutes` if your deployments need longer.' },
  );
}
