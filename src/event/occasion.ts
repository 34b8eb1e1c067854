import { ActionError } from '../errors/index.ts';
import type { PullRequestState, Repository, WorkflowEvent } from '../step/index.ts';
import { listNames, printable } from '../text/index.ts';

/** What a run is for. */
export interface Occasion {
  /** Name of the GitHub environment. */
  readonly environment: string;
  /** The pull request whose preview this is. */
  readonly pullRequest: number | undefined;
}

/** What a run is for, and whether that is over. */
export interface FoundOccasion extends Occasion {
  /** The pull request is closed, or no longer ends with the commit that the followed run built. */
  readonly isOver: boolean;
}

interface Surroundings {
  /** The environment that the inputs ask for. */
  readonly wanted: string | undefined;
  readonly repository: Repository | undefined;
  /** Receives the reason why GitHub could not be asked. */
  readonly note: (error: unknown) => void;
}

/**
 * Chooses the environment and the pull request of a run, the same way for every action. On `workflow_run` GitHub is asked which
 * pull request the followed run belongs to. Where it does not answer, the event alone decides.
 */
export async function findOccasion(
  event: WorkflowEvent,
  { wanted, repository, note }: Surroundings,
  signal: AbortSignal,
): Promise<FoundOccasion> {
  const decided = occasionOf(event, wanted);
  try {
    if (!isOfFollowedPull(event)) {
      const isOver = await hasClosed(event, { ...decided, repository }, signal);
      return { ...decided, isOver };
    }
    const { number, isOver } = await findPull(event, repository, signal);
    if (number === undefined) return { ...decided, isOver };
    return { environment: wanted ?? previewName(number), pullRequest: number, isOver };
  } catch (error) {
    signal.throwIfAborted();
    note(error);
    return { ...decided, isOver: false };
  }
}

/**
 * Chooses the environment and the pull request by the event alone: `preview/pr-<n>` for a pull request, `production` for a
 * release or a tag, otherwise the branch. The owner of a fork names its branch, so after the run of a pull request the
 * commit names the environment.
 */
export function occasionOf(event: WorkflowEvent, wanted?: string): Occasion {
  const { pullRequest, sha } = event;
  const own = isOfFollowedPull(event) ? `preview/${sha.slice(0, 7)}` : environmentName(event);
  return { environment: wanted ?? own, pullRequest: pullRequest?.number };
}

/** Returns whether a run's pull request has been closed since. A run because of the closing is another thing. */
export async function hasClosed(
  { action }: Pick<WorkflowEvent, 'action'>,
  about: Pick<Occasion, 'pullRequest'> & { readonly repository: Repository | undefined },
  signal: AbortSignal,
): Promise<boolean> {
  const { repository, pullRequest } = about;
  if (repository === undefined || pullRequest === undefined || action === 'closed') return false;
  return (await repository.pullRequest(pullRequest, signal)).state === 'closed';
}

/** Returns whether the pull request of a run because of its closing is open again, as it can be when that run is run again. */
export async function hasReopened(
  { action }: Pick<WorkflowEvent, 'action'>,
  about: Pick<Occasion, 'pullRequest'> & { readonly repository: Repository | undefined },
  signal: AbortSignal,
): Promise<boolean> {
  const { repository, pullRequest } = about;
  if (repository === undefined || pullRequest === undefined || action !== 'closed') return false;
  return (await repository.pullRequest(pullRequest, signal)).state === 'open';
}

function environmentName({ name, ref, pullRequest }: WorkflowEvent): string {
  if (pullRequest !== undefined) return previewName(pullRequest.number);
  if (name === 'release' || ref.startsWith('refs/tags/')) return 'production';
  return ref.replace(/^refs\/heads\//, '') || 'production';
}

function previewName(pullRequest: number): string {
  return `preview/pr-${String(pullRequest)}`;
}

/** Whether whoever owns a fork may have named the branch: on the run of a pull request, and of any other repository's branch. */
function isOfFollowedPull({ pullRequest, followed }: WorkflowEvent): boolean {
  if (pullRequest !== undefined || followed === undefined) return false;
  return followed.fromFork || followed.event.startsWith('pull_request');
}

/**
 * GitHub does not tell a `workflow_run` which pull request of a fork it is about; what the fork's run has written is no
 * witness.
 */
async function findPull(
  { sha, followed }: WorkflowEvent,
  repository: Repository | undefined,
  signal: AbortSignal,
): Promise<{ readonly number: number | undefined; readonly isOver: boolean }> {
  if (repository === undefined) {
    throw new ActionError('input', 'Without `github_token` the pull request cannot be looked up.');
  }
  const pulls = await repository.pullRequestsOf({ sha, head: followed?.head }, signal);
  const open = pulls.filter(({ state }) => state === 'open');
  if (open.length > 1) throw severalPulls(sha, open);
  return { number: (open[0] ?? pulls[0])?.number, isOver: open.length === 0 };
}

/** Anybody can open a pull request with the commit of another one, so no guess is made. */
function severalPulls(sha: string, pulls: readonly PullRequestState[]): ActionError {
  const numbers = listNames(pulls.map(({ number }) => `#${String(number)}`));
  return new ActionError(
    'input',
    `Several open pull requests end with the commit ${printable(sha)}: ${numbers}. None of them was taken for the one that was built.`,
    { hint: 'Close all but one of them, or push a commit to the one that is meant.' },
  );
}
