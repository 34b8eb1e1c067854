import { ActionError } from '../../errors/index.ts';
import { findOccasion, hasClosed } from '../../event/index.ts';
import type { Occasion } from '../../event/index.ts';
import { collectComplaints, findLive, unlessAborted } from '../../reporting/index.ts';
import type { Complaints, PastDeployment, ReportName } from '../../reporting/index.ts';
import { problemOf } from '../../step/index.ts';
import type { Repository } from '../../step/index.ts';
import { oneLine } from '../../text/index.ts';
import type { Outcome } from '../outcome.ts';
import type { DeployJournal } from '../outputs.ts';
import type { DeployRequest } from '../readRequest.ts';
import type { RunFacts } from '../report/index.ts';
import type { DeployWorld } from '../world.ts';
import { startedComment } from './commentText.ts';
import { reportEnd, reportGivingWay } from './endReport.ts';
import type { KnownEnd } from './endReport.ts';
import { lookBefore } from './lookBefore.ts';
import type { LookBefore } from './lookBefore.ts';
import type { Deploying } from './newDeployment.ts';
import { planReport, subjectOf } from './reportPlan.ts';
import { openReport } from './side.ts';
import type { Side } from './side.ts';

/** What a run reads from GitHub and reports to it. None of it can fail the run. */
export interface GitHubSide {
  /**
   * Finds out which commit is deployed: that of the run, unless the input `ref` or a rollback says otherwise. Throws `input` when
   * there is no such commit; where GitHub does not answer, it is what the input says.
   */
  readonly commit: (request: DeployRequest, signal: AbortSignal) => Promise<string>;
  /** The commit that was found; undefined before, and when there is none. */
  readonly foundCommit: () => string | undefined;
  /** When GitHub answered that it had created the deployment, by the run's clock; undefined as long as it has not. */
  readonly recordedAtMs: () => number | undefined;
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
  /** Reports how the deployment ended, before a way back is reported by its own side. The comment is left to the end. */
  readonly giveWay: (outcome: Outcome, cancelled: AbortSignal) => Promise<void>;
  /** Opens the side of a way back: a GitHub Deployment of its own, and the same comment. */
  readonly openBack: (journal: DeployJournal) => GitHubSide;
  /** The ids that the run's own deployments have in their payloads: of this side, and of a way back. */
  readonly correlationIds: readonly [string, string];
  /** Reports how the run ended, with less time after a signal, and warns once about everything that failed. */
  readonly end: (outcome: Outcome, known: KnownEnd, cancelled: AbortSignal) => Promise<void>;
}

/** Opens what one run has to do with GitHub. Sends nothing yet. */
export function openGitHubSide(world: DeployWorld, journal: DeployJournal): GitHubSide {
  return openSide('deployment', world, { journal, complaints: collectComplaints(world.runner) });
}

interface SideTools {
  readonly journal: DeployJournal;
  readonly complaints: Complaints;
}

function openSide(
  name: ReportName,
  world: DeployWorld,
  { journal, complaints }: SideTools,
): GitHubSide {
  const { event } = world.runner;
  const { note, warn } = complaints;
  const unknown = { repository: undefined, occasion: undefined, commit: undefined };
  const none = { begun: undefined, recordedAtMs: undefined, hasGivenWay: false, isGone: false };
  const look = lookBefore(world.clock);
  const side: Side = { world, name, journal, note, look, ...unknown, ...none };
  const back = { ...world, correlationId: `${world.correlationId}-back` };
  return {
    correlationIds: [world.correlationId, back.correlationId],
    openBack: (own) => openSide('wayBack', back, { journal: own, complaints }),
    commit: async (request, signal) => {
      const { github_token: token } = request.inputs;
      side.repository = token === undefined ? undefined : await world.openRepository(token);
      side.commit = await findCommit(request, side, signal);
      return side.commit;
    },
    foundCommit: () => side.commit,
    recordedAtMs: () => side.recordedAtMs,
    occasion: (request, signal) => lookUpOccasion(request, side, signal),
    unchanged: (what, signal) =>
      findUnchanged(side.repository, what, signal).catch(unlessAborted(note, signal)),
    look,
    begin: (what, facts, live) => {
      side.begun = openReport(side, planReport(what, world, live), live);
      side.begun?.report.begin(live === undefined ? startedComment(facts) : undefined);
    },
    hasGone: async ({ pullRequest }, signal) => {
      // The deployment has ended: not even a signal can change how.
      const closed = hasClosed(event, { pullRequest, repository: side.repository }, signal);
      side.isGone = (await closed.catch(unlessAborted(note, signal))) ?? false;
      return side.isGone;
    },
    giveWay: (outcome, cancelled) => reportGivingWay(side, outcome, cancelled),
    end: async (outcome, known, cancelled) => {
      await reportEnd(side, { outcome, ...known }, cancelled);
      warn();
    },
  };
}

/**
 * Finds the commit that is deployed: that of a rollback, the one that the input `ref` stands for, or that of the run. Throws `input`
 * when the repository has no such `ref`; where GitHub does not answer, the given text is used, with a warning.
 */
async function findCommit(
  { inputs: { ref }, back }: DeployRequest,
  { repository, journal, world }: Side,
  signal: AbortSignal,
): Promise<string> {
  // GitHub has just named it, so asking again would only need one more permission.
  if (back !== undefined) return back.to.commit;
  if (ref === undefined) return world.runner.event.sha;
  const looked = journal.beside('Commit');
  try {
    const commit = await lookUp(ref, repository, signal);
    if (commit !== undefined) return commit;
  } catch (error) {
    signal.throwIfAborted();
    journal.warning({
      title: 'The commit could not be looked up',
      message: `${problemOf(error).message} GitHub shows \`${oneLine(ref)}\` as it was given.`,
    });
    return ref;
  } finally {
    looked();
  }
  throw new ActionError(
    'input',
    `ref: this repository has no commit, tag or branch ${oneLine(ref)}. Nothing was deployed.`,
    { hint: 'Check the name, and that the token has `contents: read`.' },
  );
}

function lookUp(
  ref: string,
  repository: Repository | undefined,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (repository !== undefined) return repository.commit(ref, signal);
  throw new ActionError('input', 'Without `github_token` the input `ref` cannot be looked up.');
}

/** Finds out what the run deploys for, and begins to look at what was live there before. */
async function lookUpOccasion(
  request: DeployRequest,
  side: Side,
  signal: AbortSignal,
): Promise<Occasion | undefined> {
  const { world, journal, note, look, repository } = side;
  const { event } = world.runner;
  const { environment: wanted, github_deployment: keepsRecords, dry_run: isDry } = request.inputs;
  const isOfPull = event.pullRequest ?? event.followed;
  const asked = repository && isOfPull && journal.beside('Pull request');
  const found = findOccasion(event, { wanted, repository, note }, signal);
  const { isOver, ...occasion } = await found.finally(asked);
  side.occasion = occasion;
  if (isOver) return undefined;
  if (repository !== undefined && keepsRecords && !isDry) {
    const subject = subjectOf({ request, occasion });
    look.begin(repository, { ...subject, besides: world.correlationId }, signal);
  }
  return occasion;
}

/** Finds what is live, if it has the content and the configuration that would be deployed. */
async function findUnchanged(
  repository: Repository | undefined,
  what: Deploying,
  signal: AbortSignal,
): Promise<PastDeployment | undefined> {
  const { artifact } = what;
  const { configurationDigest } = what.request.platform;
  if (repository === undefined || artifact === undefined) return undefined;
  const live = await findLive(repository, subjectOf(what), signal);
  const { content_sha256: content, configuration_digest: digest } = live?.deployment.payload ?? {};
  return content === artifact.contentSha256 && digest === configurationDigest ? live : undefined;
}
