import { deployedCommit } from '../reporting/index.ts';
import type { PastDeployment } from '../reporting/index.ts';
import { withinLimit } from '../step/index.ts';
import type { Deadline, Limit, Run, StepWork } from '../step/index.ts';
import { clearUp, follow, setUrls } from './follow/index.ts';
import { gatherFacts } from './gatherFacts.ts';
import type { RunRecord } from './gatherFacts.ts';
import { openGitHubSide } from './github/index.ts';
import type { Deploying, GitHubSide } from './github/index.ts';
import type * as goBack from './goBack/index.ts';
import type { Outcome } from './outcome.ts';
import type { OutputName } from './outputs.ts';
import type { Deployment, Launch, LiveProof } from './platform.ts';
import { fetchBuild, getReady, planDeploy } from './prepare/index.ts';
import type { DeployRequest } from './readRequest.ts';
import { closingLines, liveLine, renderSummary } from './report/index.ts';
import type { RunFacts } from './report/index.ts';
import type { DeployWorld } from './world.ts';

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
    left: (outcome) => liveLine(outcome, facts()),
    summary: (outcome) => renderSummary(outcome, facts()),
    after: (outcome) =>
      record.endBack?.(outcome, facts(), cancelled) ??
      gitHub.end(outcome, { request: record.request, facts: facts() }, cancelled),
  };
}

async function deploy(asked: Asked, run: DeployRun): Promise<Outcome> {
  const { gitHub, cancelled, record } = run;
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
  // Loaded before anything is created, and only where it may be needed.
  const back = request.platform.goesBack === true ? await loadWayBack(run) : undefined;
  const sinceMs = run.clock.now();
  const { outcome, deployment } = await withinLimit(run, limitOf(request, run), (deadline) =>
    launch(what, { ...run, launch: ready.launch }, deadline),
  );
  if (outcome.status !== 'unhealthy' || back === undefined || record.isGone === true)
    return outcome;
  return back.goBack({ outcome, what, deployment, sinceMs }, run);
}

/** Loads what a way back needs, also to read the build of before. */
async function loadWayBack({ packer }: DeployRun): Promise<Pick<typeof goBack, 'goBack'>> {
  const [back] = await Promise.all([import('./goBack/index.ts'), packer.ready?.()]);
  return back;
}

/** Creates the deployment and follows it, unless nobody waits for it. */
async function launch(
  what: Deploying,
  run: DeployRun & { readonly launch: Launch },
  deadline: Deadline,
): Promise<{ readonly outcome: Outcome; readonly deployment: Deployment }> {
  const { journal, gitHub, record } = run;
  const { request, artifact, occasion } = what;
  const following = {
    ...{ ...run, request, record: () => gitHub.look.found()?.record },
    onProof: (proof: LiveProof | undefined) => {
      record.proof = proof;
    },
  };
  gitHub.begin(what, run.facts());
  record.isLaunched = true;
  const deployment = await run.launch.start(artifact, deadline);
  journal.output('deployment_uuid', deployment.id);
  const outcome = request.inputs.wait
    ? await follow(deployment, following, deadline)
    : ({ status: deployment.status } as const);
  record.isGone = await gitHub.hasGone(occasion, deadline.signal);
  const isRemoved = record.isGone && (await clearUp(deployment, run, deadline));
  return { outcome: isRemoved && outcome.status !== 'failed' ? removed(run) : outcome, deployment };
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
