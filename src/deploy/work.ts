import type {
  Deadline,
  Limit,
  OpenRepository,
  Probe,
  Run,
  StepWork,
  StepWorld,
} from '../step/index.ts';
import { deployedCommit } from '../reporting/index.ts';
import type { PastDeployment } from '../reporting/index.ts';
import { withinLimit } from '../step/index.ts';
import { clearUp } from './clearUp.ts';
import { gatherFacts } from './gatherFacts.ts';
import type { RunRecord } from './gatherFacts.ts';
import { fetchBuild, getReady, planDeploy } from './prepare/index.ts';
import { openGitHubSide } from './github/index.ts';
import type { Deploying, GitHubSide } from './github/index.ts';
import { checkHealth, proveLive, setUrls, watch } from './follow/index.ts';
import { failureOutcome, notLiveOutcome, unhealthyOutcome } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { OutputName } from './outputs.ts';
import type { Packer } from '../package/index.ts';
import type { Deployment, PlatformKind } from './platform.ts';
import type { DeployRequest } from './readRequest.ts';
import { closingLines, renderSummary } from './report/index.ts';
import type { RunFacts } from './report/index.ts';

/** Everything outside that a deploy run touches. */
export interface DeployWorld extends StepWorld {
  readonly platforms: Readonly<Record<string, PlatformKind>>;
  readonly packer: Packer;
  readonly probe: Probe;
  /** Opens the workflow's own repository with a token; undefined outside of a workflow. */
  readonly openRepository: OpenRepository;
}

/** What the parts of one deploy run share. */
interface DeployRun extends DeployWorld, Run<OutputName> {
  readonly gitHub: GitHubSide;
  readonly record: RunRecord;
  /** What people are shown, as far as it is known by now. */
  readonly facts: () => RunFacts;
}

/** What choosing a build needs of the run. */
export type ChooseTools = Pick<DeployRun, 'runner' | 'journal' | 'openRepository'>;

/** What a run was asked to deploy. */
export interface Asked {
  readonly request: DeployRequest;
  /** Finds out which build to deploy, where the inputs do not say it. Sends nothing to the platform. */
  readonly choose?: (tools: ChooseTools, signal: AbortSignal) => Promise<DeployRequest>;
}

/** Opens the work of a deploy run and its report. Sends nothing yet. */
export function openWork(
  world: DeployWorld,
  step: Run<OutputName>,
): StepWork<Asked | undefined, Outcome> {
  const { journal, cancelled } = step;
  const gitHub = openGitHubSide(world, journal);
  const record: RunRecord = {};
  const facts = (): RunFacts => gatherFacts(record, world, { journal, gitHub });
  const run = { ...world, ...step, gitHub, record, facts };
  return {
    work: (asked) =>
      asked === undefined
        ? Promise.resolve({ status: 'skipped', because: 'no-secrets' })
        : deploy(asked, run).finally(() => gitHub.look.settle(cancelled)),
    lines: (outcome, duration) => closingLines(outcome, facts(), duration),
    summary: (outcome) => renderSummary(outcome, facts()),
    after: (outcome) => gitHub.end(outcome, { request: record.request, facts: facts() }, cancelled),
  };
}

async function deploy(asked: Asked, run: DeployRun): Promise<Outcome> {
  const { journal, gitHub, cancelled, record } = run;
  record.request = asked.request;
  if (asked.choose !== undefined) record.request = await asked.choose(run, cancelled);
  const commit = await gitHub.commit(record.request, cancelled);
  const request = await fetchBuild(record.request, run, cancelled);
  const findOccasion = async (signal: AbortSignal): ReturnType<GitHubSide['occasion']> => {
    const found = await gitHub.occasion(request, signal);
    if (found !== undefined) record.occasion = found;
    return found;
  };
  const ready = await getReady(request, { ...run, findOccasion }, cancelled);
  if (ready === undefined) return { status: 'skipped', because: 'over' };
  const { occasion, artifact } = ready;
  record.launch = ready.launch;
  const { identity, recordOf, same } = ready.launch;
  const written = artifact && recordOf?.(artifact);
  const what = { request, occasion, artifact, commit, identity, record: written, same };
  const live = request.platform.skipUnchanged ? await gitHub.unchanged(what, cancelled) : undefined;
  cancelled.throwIfAborted();
  if (request.inputs.dry_run) return { status: 'planned', plan: planDeploy(request, ready, live) };
  if (live !== undefined) return unchanged(what, live, run);
  return withinLimit(run, limitOf(request, run), async (deadline) => {
    gitHub.begin(what, run.facts());
    record.isLaunched = true;
    const deployment = await ready.launch.start(artifact, deadline);
    journal.output('deployment_uuid', deployment.id);
    const outcome = request.inputs.wait
      ? await follow(deployment, { ...run, request }, deadline)
      : ({ status: deployment.status } as const);
    const isOver = await gitHub.hasGone(occasion, deadline.signal);
    record.isGone = isOver;
    const isRemoved = isOver && (await clearUp(deployment, run, deadline));
    return isRemoved && outcome.status !== 'failed' ? removed(run) : outcome;
  });
}

/** Drops the URLs: nothing answers there any more. */
function removed({ journal }: DeployRun): Outcome {
  journal.output('url', '');
  journal.output('urls', '');
  return { status: 'skipped', because: 'removed' };
}

function unchanged(what: Deploying, live: PastDeployment, run: DeployRun): Outcome {
  const { journal, gitHub } = run;
  const { status } = live;
  if (status.environmentUrl !== undefined) setUrls([status.environmentUrl], journal);
  gitHub.begin(what, run.facts(), live);
  return { status: 'unchanged', since: deployedCommit(live), commit: what.commit };
}

async function follow(
  deployment: Deployment,
  run: DeployRun & { readonly request: DeployRequest },
  deadline: Deadline,
): Promise<Outcome> {
  const { journal, request, record, gitHub } = run;
  const end = await watch(deployment, journal, deadline);
  if (end.kind === 'failed') return failureOutcome(end);
  const url = setUrls(end.urls, journal);
  const { health_check: paths, health_check_text: text } = request.inputs;
  const isFollowedByCheck = paths !== undefined;
  const before = { record: () => gitHub.look.found()?.record, isFollowedByCheck };
  const proof = await proveLive(deployment, end, { ...run, ...before, deadline });
  record.proof = proof;
  const isAccepted = proof?.verified ?? request.platform.mustVerify !== true;
  if (proof !== undefined && !isAccepted) return notLiveOutcome(proof);
  if (paths !== undefined) {
    journal.enter('Health check');
    const { logs } = deployment;
    const unhealthy = await checkHealth(url, { paths, text }, { ...run, deadline, logs });
    if (unhealthy !== undefined) return unhealthyOutcome(unhealthy);
  }
  return { status: 'completed' };
}

function limitOf({ inputs }: DeployRequest, { journal }: DeployRun): Limit {
  return {
    ms: inputs.timeout_minutes,
    what: 'The deployment',
    lastKnown: () => {
      const { platform_status: status } = journal.outputs();
      return status === undefined ? undefined : `Its last status was \`${status}\`.`;
    },
    hint: 'Raise `timeout_minutes` if your deployments need longer.',
  };
}
