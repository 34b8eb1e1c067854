import { problemOf, withinLimit } from '../../step/index.ts';
import type { Deadline, Limit, Repository, Run } from '../../step/index.ts';
import { oneLine } from '../../text/index.ts';
import { TODAYS_VALUES, describeBack } from '../back.ts';
import type { BuildRules } from '../build.ts';
import { follow } from '../follow/index.ts';
import type { RunRecord } from '../gatherFacts.ts';
import type { Deploying, GitHubSide } from '../github/index.ts';
import { outcomeOfError } from '../outcome.ts';
import type { Outcome, UnhealthyOutcome } from '../outcome.ts';
import type { OutputName } from '../outputs.ts';
import type { Deployment, Launch, PlatformRun } from '../platform.ts';
import { fetchAndCheck, packageAndPrepare } from '../prepare/index.ts';
import type { RunFacts } from '../report/index.ts';
import type { DeployWorld } from '../world.ts';
import { conclude } from './conclude.ts';
import type { BackEnd } from './conclude.ts';
import { findBuild } from './findBuild.ts';
import type { FoundBuild } from './findBuild.ts';
import { ensureNewest, findOwn, notNow, refuseUnclear } from './mayGoBack.ts';
import type { OwnDeployment } from './mayGoBack.ts';

/** The deployment to go back from. */
export interface Left {
  readonly outcome: UnhealthyOutcome;
  readonly what: Deploying;
  readonly deployment: Deployment;
  /** When the run began to deploy, by its own clock. */
  readonly sinceMs: number;
}

/** What going back needs of the run. */
export interface BackTools
  extends Run<OutputName>, Pick<DeployWorld, 'packer' | 'probe' | 'openRepository'> {
  readonly gitHub: GitHubSide;
  readonly record: RunRecord;
  readonly facts: () => RunFacts;
}

/** One way back: the run's tools, with outputs of its own, so that those of the step stay about what it was asked to deploy. */
interface Back extends BackTools {
  readonly left: Left;
  /** Set right before the call that creates the deployment. */
  isSent: boolean;
}

/**
 * Deploys the last good build again after a deployment that completed but is not healthy, and checks it in the same way, within
 * another time limit. Resolves with what both mean for the step, and never rejects.
 */
export async function goBack(left: Left, tools: BackTools): Promise<Outcome> {
  const back: Back = { ...tools, journal: withOwnOutputs(tools.journal), left, isSent: false };
  const { request } = left.what;
  const end = await withinLimit(tools, limitOf(request.inputs.timeout_minutes), (deadline) =>
    deployEarlier(back, deadline),
  ).catch((error: unknown): BackEnd => ({ kind: 'not-begun', problem: problemOf(error) }));
  return conclude(left.outcome, end, tools.cancelled.aborted);
}

function limitOf(ms: number): Limit {
  return { ms, what: 'The rollback', hint: 'Raise `timeout_minutes` if it only needs longer.' };
}

/** Rejects as long as nothing is sent that could change what is live. */
async function deployEarlier(back: Back, deadline: Deadline): Promise<BackEnd> {
  const { left, journal, runner } = back;
  const { signal } = deadline;
  const { occasion, request } = left.what;
  refuseUnclear(left.outcome, left.deployment);
  journal.enter('Fetch');
  journal.info(`${left.outcome.problem.title}. Looking for the last good build.`);
  const repository = await openOwn(back);
  const place = await findPlace(back, repository, signal);
  await place.ensure(signal);
  const found = await findBuild({ ...place, rules: rulesOf(left) }, signal);
  journal.info(`Rolling back ${oneLine(occasion.environment)}. ${describeBack(found.way)}`);
  journal.info(TODAYS_VALUES);
  const build = await fetchAndCheck(found.build, { ...back, repository, runner }, signal);
  const run: PlatformRun = {
    ...{ journal, onConflict: 'fail', isFollowed: true },
    beforeCreate: async (until) => {
      await place.ensure(until);
      back.isSent = true;
    },
  };
  const again = { ...request, build, back: found.way };
  const ready = await packageAndPrepare(again, { ...back, run }, signal);
  const what = { ...left.what, ...ready, request: again, commit: found.way.to.commit };
  return carryOut(back, { found, what, launch: ready.launch }, deadline);
}

interface Again {
  readonly found: FoundBuild;
  readonly what: Deploying;
  readonly launch: Launch;
}

/** Creates the deployment and follows it, beside a GitHub Deployment of its own. */
async function carryOut(
  back: Back,
  { found: { way }, what, launch }: Again,
  deadline: Deadline,
): Promise<BackEnd> {
  const { left, gitHub, journal, record, cancelled } = back;
  const { artifact } = what;
  const { identity, same } = launch;
  const side = gitHub.openBack(journal);
  await side.commit(what.request, deadline.signal);
  record.wentBack = { way, why: left.outcome.problem.title };
  await gitHub.giveWay(left.outcome, cancelled);
  deadline.signal.throwIfAborted();
  const written = artifact && launch.recordOf?.(artifact);
  side.begin({ ...what, identity, same, record: written }, back.facts());
  const outcome = await startAndFollow(back, { what, launch }, deadline);
  record.isGone = await side.hasGone(what.occasion, deadline.signal);
  record.endBack = (shown, facts, signal) =>
    side.end(outcome, { request: what.request, facts, shown }, signal);
  const isComplete = journal.outputs().urls !== undefined;
  return { kind: 'tried', outcome, way, isSent: back.isSent, isComplete };
}

async function startAndFollow(
  { journal, clock, probe, left }: Back,
  { what: { request, artifact }, launch }: Pick<Again, 'what' | 'launch'>,
  deadline: Deadline,
): Promise<Outcome> {
  try {
    const deployment = await launch.start(artifact, deadline);
    journal.output('deployment_uuid', deployment.id);
    const record = (): string | undefined => left.what.record;
    return await follow(deployment, { request, journal, clock, probe, record }, deadline);
  } catch (error) {
    return outcomeOfError(error, journal.outputs());
  }
}

async function openOwn({ left, openRepository }: Back): Promise<Repository> {
  const { github_token: token } = left.what.request.inputs;
  const repository = token === undefined ? undefined : await openRepository(token);
  if (repository !== undefined) return repository;
  throw notNow('The earlier builds can only be found in a workflow, with `github_token`.');
}

/** Finds this run's own deployment on GitHub, and what ensures that going back from it replaces nobody else's. */
async function findPlace(
  { left, gitHub, record, clock }: Back,
  repository: Repository,
  signal: AbortSignal,
): Promise<OwnDeployment & { readonly ensure: (signal: AbortSignal) => Promise<void> }> {
  const { request, occasion, same } = left.what;
  const { environment } = occasion;
  const { platformName: platform } = request;
  const target = { platform, environment, target: request.platform.target, same };
  const { correlationIds } = gitHub;
  const asked = { environment, correlationId: correlationIds[0] };
  const own = await findOwn(repository, asked, signal);
  const tookMs = (gitHub.recordedAtMs() ?? clock.now()) - left.sinceMs;
  const sinceMs = beganAt(own, tookMs);
  const ensure = async (until: AbortSignal): Promise<void> => {
    await ensureNewest({ repository, target, own, sinceMs, correlationIds }, until);
    record.isGone = await gitHub.hasGone(occasion, until);
    if (record.isGone) throw notNow('The pull request was closed meanwhile.');
  };
  return { repository, target, own, ensure };
}

/** When the run began to deploy, by GitHub's clock, which may differ from the run's, and has whole seconds. */
function beganAt({ createdAtMs }: { readonly createdAtMs: number }, tookMs: number): number {
  if (createdAtMs === 0) return Infinity;
  return Math.floor((createdAtMs - Math.max(0, tookMs)) / 1000) * 1000;
}

function rulesOf({ what: { request } }: Left): BuildRules {
  if (request.rules === undefined)
    throw new Error('A platform that takes no build has no way back.');
  return request.rules;
}

function withOwnOutputs(journal: BackTools['journal']): BackTools['journal'] {
  const values: Record<string, string> = {};
  return {
    ...journal,
    output: (name, value) => {
      values[name] = value;
    },
    outputs: () => values,
  };
}
