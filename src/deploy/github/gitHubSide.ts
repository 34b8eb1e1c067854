import type { Clock, OpenRepository, Repository, Runner } from '../../step/index.ts';
import { collectComplaints, unlessAborted } from '../../reporting/index.ts';
import type { GitHubReport, PastDeployment } from '../../reporting/index.ts';
import { endedComment, startedComment } from './commentText.ts';
import { findCommit } from './findCommit.ts';
import { findUnchanged } from './findUnchanged.ts';
import type { Deploying } from './newDeployment.ts';
import { findOccasion, hasClosed, occasionOf } from '../../event/index.ts';
import type { Occasion } from '../../event/index.ts';
import type { Outcome } from '../outcome.ts';
import type { RunFacts } from '../report/index.ts';
import type { DeployJournal } from '../outputs.ts';
import type { PlatformKind } from '../platform.ts';
import type { DeployRequest } from '../readRequest.ts';
import { endStatuses, replacesOlder } from './reportEnd.ts';
import { lookBefore } from './lookBefore.ts';
import type { LookBefore } from './lookBefore.ts';
import { openRunReport } from './runReport.ts';
import { subjectOf, planReport, planFailureReport } from './reportPlan.ts';
import type { ReportPlan } from './reportPlan.ts';
import { planWrongInputsReport } from './wrongInputs.ts';

interface World {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly correlationId: string;
  readonly platforms: Readonly<Record<string, PlatformKind>>;
  /** Opens the workflow's own repository; undefined outside of a workflow. */
  readonly openRepository: OpenRepository;
}

/** What a run reads from GitHub and reports to it. None of it can fail the run. */
export interface GitHubSide {
  /**
   * Finds out which commit is deployed: that of the run, unless the input `ref` or a rollback says otherwise. Throws `input` when
   * there is no such commit; where GitHub does not answer, it is what the input says.
   */
  readonly commit: (request: DeployRequest, signal: AbortSignal) => Promise<string>;
  /** The commit that was found; undefined before, and when there is none. */
  readonly foundCommit: () => string | undefined;
  /** Finds out what the run deploys for; undefined when that has gone. */
  readonly occasion: (request: DeployRequest, signal: AbortSignal) => Promise<Occasion | undefined>;
  /** Finds what is live, if that is the same as what would be deployed. */
  readonly unchanged: (what: Deploying, signal: AbortSignal) => Promise<PastDeployment | undefined>;
  /** Begins to report that a deployment is created, or that none is needed because it is live. Returns at once. */
  readonly begin: (what: Deploying, facts: RunFacts, live?: PastDeployment) => void;
  /** The look at what was deployed before, which `occasion` begins. */
  readonly look: Omit<LookBefore, 'begin'>;
  /** Returns whether the pull request was closed while its preview was deployed. */
  readonly hasGone: (occasion: Occasion, signal: AbortSignal) => Promise<boolean>;
  /**
   * Reports how the run ended, with less time after a signal, and warns once about everything that failed. The request is
   * undefined when the inputs are wrong.
   */
  readonly end: (
    outcome: Outcome,
    known: { readonly request: DeployRequest | undefined; readonly facts: RunFacts },
    cancelled: AbortSignal,
  ) => Promise<void>;
}

/** The report of one run. */
interface Begun {
  readonly report: GitHubReport;
  readonly plan: ReportPlan;
  /** Set when the same is live already. */
  readonly live: PastDeployment | undefined;
}

/** What is known of one run, as it goes on. */
interface Side {
  readonly world: World;
  readonly journal: DeployJournal;
  readonly note: (error: unknown) => void;
  readonly look: LookBefore;
  repository: Repository | undefined;
  occasion: Occasion | undefined;
  /** The commit that is deployed. */
  commit: string | undefined;
  begun: Begun | undefined;
  /** Whether the pull request was closed meanwhile. */
  isGone: boolean;
}

/** Opens what one run has to do with GitHub. Sends nothing yet. */
export function openGitHubSide(world: World, journal: DeployJournal): GitHubSide {
  const { runner } = world;
  const { event } = runner;
  const { note, warn } = collectComplaints(runner);
  const unknown = { repository: undefined, occasion: undefined, commit: undefined };
  const look = lookBefore(world.clock);
  const side: Side = { world, journal, note, look, ...unknown, begun: undefined, isGone: false };
  return {
    commit: async (request, signal) => {
      const { github_token: token } = request.inputs;
      side.repository = token === undefined ? undefined : await world.openRepository(token);
      side.commit = await findCommit(request, { ...side, ofRun: event.sha }, signal);
      return side.commit;
    },
    foundCommit: () => side.commit,
    occasion: async (request, signal) => {
      const { repository } = side;
      const { environment: wanted } = request.inputs;
      const isOfPull = event.pullRequest ?? event.followed;
      const asked = repository && isOfPull && journal.beside('Pull request');
      const found = findOccasion(event, { wanted, repository, note }, signal);
      const { isOver, ...occasion } = await found.finally(asked);
      side.occasion = occasion;
      if (isOver) return undefined;
      beginLook(side, { request, occasion }, signal);
      return occasion;
    },
    unchanged: (what, signal) =>
      findUnchanged(side.repository, what, signal).catch(unlessAborted(note, signal)),
    look,
    begin: (what, facts, live) => {
      side.begun = open(side, planReport(what, world, live), live);
      side.begun?.report.begin(live === undefined ? startedComment(facts) : undefined);
    },
    hasGone: async ({ pullRequest }, signal) => {
      // The deployment has ended: not even a signal can change how.
      const closed = hasClosed(event, { pullRequest, repository: side.repository }, signal);
      side.isGone = (await closed.catch(unlessAborted(note, signal))) ?? false;
      return side.isGone;
    },
    end: async (outcome, { request, facts }, cancelled) => {
      if (side.begun === undefined) {
        side.begun = await openLate(side, { outcome, request }, cancelled);
        side.begun?.report.begin(undefined);
      }
      await sendEnd(side, { outcome, facts }, cancelled);
      warn();
    },
  };
}

function beginLook(
  { world, repository, look }: Side,
  what: Pick<Deploying, 'request' | 'occasion'>,
  signal: AbortSignal,
): void {
  const { github_deployment: keepsRecords, dry_run: isDry } = what.request.inputs;
  if (repository === undefined || !keepsRecords || isDry) return;
  look.begin(repository, { ...subjectOf(what), besides: world.correlationId }, signal);
}

function open(side: Side, plan: ReportPlan, live?: PastDeployment): Begun | undefined {
  const { world, journal, note, repository } = side;
  if (repository === undefined) return undefined;
  const report = openRunReport(plan, { ...world, repository, journal, note });
  return { report, plan, live };
}

/** Opens the report of a run that failed before it began to deploy; undefined when there is nothing to report, or nowhere to. */
async function openLate(
  side: Side,
  { outcome, request }: { readonly outcome: Outcome; readonly request: DeployRequest | undefined },
  cancelled: AbortSignal,
): Promise<Begun | undefined> {
  const { world, note, commit } = side;
  const { event } = world.runner;
  if (outcome.problem === undefined || request?.inputs.dry_run === true) return undefined;
  if (request === undefined) {
    const wrong = await planWrongInputsReport({ ...world, note }, cancelled);
    side.repository = wrong?.repository;
    return wrong && open(side, wrong.plan);
  }
  const { environment: wanted } = request.inputs;
  const isUnclear = wanted === undefined && event.followed?.refName !== undefined;
  // It is unknown which environment it was for.
  if (side.occasion === undefined && isUnclear) return undefined;
  const occasion = side.occasion ?? occasionOf(event, wanted);
  return open(side, planFailureReport(outcome, { request, occasion, commit }, world));
}

async function sendEnd(
  { begun, journal, isGone }: Side,
  { outcome, facts }: { readonly outcome: Outcome; readonly facts: RunFacts },
  cancelled: AbortSignal,
): Promise<void> {
  if (begun === undefined) return;
  const outputs = journal.outputs();
  const end = {
    statuses: endStatuses(outcome, outputs, isGone),
    replaces: replacesOlder(outcome),
    comment: endedComment(outcome, withPlan(facts, begun.plan)),
  };
  await begun.report.end(end, cancelled);
  const { github_deployment_id: id = begun.live?.deployment.id } = outputs;
  if (id !== undefined) journal.output('github_deployment_id', String(id));
}

/** Adds what is known even of a run with wrong inputs. */
function withPlan(facts: RunFacts, { subject, commit }: ReportPlan): RunFacts {
  const { environment = subject.environment, target = subject.target } = facts;
  return { ...facts, environment, target, commit };
}
