import type { Clock, Repository, Runner } from '../../step/index.ts';
import {
  collectComplaints,
  findLive,
  gitHubReport,
  keepComment,
  workflowRun,
} from '../../reporting/index.ts';
import type { GitHubReport, PastDeployment, Subject } from '../../reporting/index.ts';
import { endedComment, startedComment } from './commentText.ts';
import type { CommentFacts } from './commentText.ts';
import { deployedCommit, newDeployment } from './newDeployment.ts';
import type { Deploying } from './newDeployment.ts';
import { findOccasion, hasClosed } from '../../event/index.ts';
import type { Occasion } from '../../event/index.ts';
import type { Outcome } from '../outcome.ts';
import type { DeployJournal } from '../outputs.ts';
import type { DeployRequest } from '../readRequest.ts';
import { endStatuses, replacesOlder } from './reportEnd.ts';

interface World {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly correlationId: string;
  /** Opens the workflow's own repository; undefined outside of a workflow. */
  readonly openRepository: (token: string) => Repository | undefined;
}

/** What a run asks GitHub, and tells it. Nothing of it can fail the run. */
export interface GitHubSide {
  /** Finds out what the run deploys for; undefined when that has gone. */
  readonly occasion: (request: DeployRequest, signal: AbortSignal) => Promise<Occasion | undefined>;
  /** Finds what is live, if that is the same as what would be deployed. */
  readonly unchanged: (what: Deploying, signal: AbortSignal) => Promise<PastDeployment | undefined>;
  /** Begins to tell that a deployment is created, or that none is needed because it is live. Returns at once. */
  readonly begin: (what: Deploying, live?: PastDeployment) => void;
  /** Returns whether the pull request was closed while its preview was deployed. */
  readonly hasGone: (occasion: Occasion, signal: AbortSignal) => Promise<boolean>;
  /** Tells how the run has ended, in a hurry after the signal, and warns once of all that could not be told. */
  readonly end: (outcome: Outcome, cancelled: AbortSignal) => Promise<void>;
}

/** What is told of one run. */
interface Begun {
  readonly report: GitHubReport;
  readonly facts: CommentFacts;
  /** Set when the same is live already. */
  readonly live: PastDeployment | undefined;
}

/** Opens what one run has to do with GitHub. Sends nothing yet. */
export function openGitHubSide(world: World, journal: DeployJournal): GitHubSide {
  const { runner } = world;
  const { note, tell } = collectComplaints(runner);
  let repository: Repository | undefined;
  let begun: Begun | undefined;
  let isGone = false;
  return {
    occasion: async (request, signal) => {
      const { github_token: token, environment: wanted } = request.inputs;
      repository = token === undefined ? undefined : world.openRepository(token);
      const isOfPull = runner.event.pullRequest ?? runner.event.followed;
      const asked = repository && isOfPull && journal.beside('Pull request');
      const found = findOccasion(runner.event, { wanted, repository, note }, signal);
      const { isOver, ...occasion } = await found.finally(asked);
      return isOver ? undefined : occasion;
    },
    unchanged: (what, signal) =>
      findUnchanged(repository, what, signal).catch(unlessAborted(note, signal)),
    begin: (what, live) => {
      if (repository === undefined) return;
      const facts = factsOf(world, what);
      begun = { report: openReport({ world, journal, note, repository }, what, live), facts, live };
      begun.report.begin(live === undefined ? startedComment(facts) : undefined);
    },
    hasGone: async ({ pullRequest }, signal) => {
      // The deployment has ended: not even a signal can change how.
      const closed = hasClosed(runner.event, { pullRequest, repository }, signal);
      isGone = (await closed.catch(unlessAborted(note, signal))) ?? false;
      return isGone;
    },
    end: async (outcome, cancelled) => {
      if (begun !== undefined) {
        const outputs = journal.outputs();
        const timeline = { startedAtMs: journal.startedAtMs, phases: journal.phases() };
        const facts = { ...begun.facts, url: outputs.url, nowMs: world.clock.now() };
        await begun.report.end(
          {
            statuses: endStatuses(outcome, outputs, isGone),
            replaces: replacesOlder(outcome),
            comment: endedComment(outcome, { ...facts, timeline, isGone }),
          },
          cancelled,
        );
        const { github_deployment_id: id = begun.live?.deployment.id } = outputs;
        if (id !== undefined) journal.output('github_deployment_id', String(id));
      }
      tell();
    },
  };
}

/** Makes what notes an error, unless it only says that somebody has had enough. */
function unlessAborted(note: (error: unknown) => void, signal: AbortSignal) {
  return (error: unknown): undefined => {
    if (!signal.aborted) note(error);
    return undefined;
  };
}

async function findUnchanged(
  repository: Repository | undefined,
  { request, occasion, artifact }: Deploying,
  signal: AbortSignal,
): Promise<PastDeployment | undefined> {
  const { configurationDigest } = request.platform;
  if (repository === undefined || artifact === undefined) return undefined;
  const live = await findLive(repository, subjectOf({ request, occasion }), signal);
  const { content_sha256: content, configuration_digest: digest } = live?.deployment.payload ?? {};
  return content === artifact.contentSha256 && digest === configurationDigest ? live : undefined;
}

function openReport(
  tools: {
    readonly world: World;
    readonly journal: DeployJournal;
    readonly note: (error: unknown) => void;
    readonly repository: Repository;
  },
  what: Deploying,
  live: PastDeployment | undefined,
): GitHubReport {
  const { world, journal, note, repository } = tools;
  const { runner, clock, correlationId } = world;
  const { request, occasion } = what;
  const { pullRequest } = occasion;
  const run = workflowRun(runner.env);
  const subject = subjectOf(what);
  const wantsComment = request.inputs.pr_comment && pullRequest !== undefined;
  return gitHubReport({
    ...{ repository, runner, clock, note, subject, pullRequest, correlationId, logUrl: run.url },
    // One of this very commit is there already.
    deployment:
      request.inputs.github_deployment && live?.deployment.sha !== what.commit
        ? newDeployment(what, {
            correlation_id: correlationId,
            ...(live && { unchanged_since: deployedCommit(live) }),
          })
        : undefined,
    comment: wantsComment
      ? keepComment({ repository, clock, pullRequest, subject, runId: run.id })
      : undefined,
    onCreated: (id) => {
      journal.output('github_deployment_id', String(id));
    },
  });
}

function subjectOf({ request, occasion }: Pick<Deploying, 'request' | 'occasion'>): Subject {
  return {
    platform: request.platformName,
    environment: occasion.environment,
    target: request.platform.target,
  };
}

function factsOf({ runner, clock }: World, { request, occasion, commit }: Deploying): CommentFacts {
  return {
    environment: occasion.environment,
    target: request.platform.target,
    sha: commit,
    url: undefined,
    logUrl: workflowRun(runner.env).url,
    nowMs: clock.now(),
  };
}
