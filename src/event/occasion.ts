import { ActionError } from '../errors/index.ts';
import type { PullRequestState, Repository, WorkflowEvent } from '../step/index.ts';
import { listNames, printable } from '../text/index.ts';
import { followedRef } from './followedRef.ts';

/** What a run is for. */
export interface Occasion {
  /** Name of the GitHub environment. */
  readonly environment: string;
  /** The pull request whose preview this is. */
  readonly pullRequest: number | undefined;
}

/** What a run is for, and whether it is still needed. */
export interface FoundOccasion extends Occasion {
  /** True when the pull request is closed, or its head is no longer the commit that the followed run built. */
  readonly isOver: boolean;
}

interface RunContext {
  /** The environment from the inputs. */
  readonly wanted: string | undefined;
  readonly repository: Repository | undefined;
  /** Called with the error when GitHub does not answer. */
  readonly note: (error: unknown) => void;
}

/**
 * Chooses the environment and the pull request of a run, the same way for every action. On `workflow_run` it asks GitHub which
 * pull request the followed run belongs to. If GitHub does not answer, the event alone decides; only where that does not say
 * whether the followed run was for a branch or for a tag, it throws `input`, which asks for the environment.
 */
export async function findOccasion(
  event: WorkflowEvent,
  { wanted, repository, note }: RunContext,
  signal: AbortSignal,
): Promise<FoundOccasion> {
  const ref = wanted === undefined ? await followedRef(event, repository, signal) : undefined;
  const decided = occasionOf({ ...event, ...(ref !== undefined && { ref }) }, wanted);
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
 * Chooses the environment and the pull request by the event alone.
 *
 * | event                                    | environment           |
 * | ---------------------------------------- | --------------------- |
 * | a pull request                           | `preview/pr-<number>` |
 * | a `workflow_run` after a pull request    | `preview/<commit>`    |
 * | a release or a tag, also when followed   | `production`          |
 * | any other                                | the branch            |
 *
 * After a pull request the branch does not count, because the owner of a fork names it.
 */
export function occasionOf(event: WorkflowEvent, wanted?: string): Occasion {
  const { pullRequest, sha } = event;
  const own = isOfFollowedPull(event) ? `preview/${sha.slice(0, 7)}` : environmentName(event);
  return { environment: wanted ?? own, pullRequest: pullRequest?.number };
}

/** A pull request, and where to look it up. */
interface LookUp {
  readonly pullRequest: number | undefined;
  readonly repository: Repository | undefined;
}

/** Returns whether a run's pull request has been closed since the event; false when the event is the closing itself. */
export async function hasClosed(
  { action }: Pick<WorkflowEvent, 'action'>,
  about: LookUp,
  signal: AbortSignal,
): Promise<boolean> {
  return action !== 'closed' && (await stateNow(about, signal)) === 'closed';
}

/** Returns whether a run for a closed pull request finds it open again, as a re-run can. */
export async function hasReopened(
  { action }: Pick<WorkflowEvent, 'action'>,
  about: LookUp,
  signal: AbortSignal,
): Promise<boolean> {
  return action === 'closed' && (await stateNow(about, signal)) === 'open';
}

async function stateNow(
  { pullRequest, repository }: LookUp,
  signal: AbortSignal,
): Promise<PullRequestState['state'] | undefined> {
  if (repository === undefined || pullRequest === undefined) return undefined;
  return (await repository.pullRequest(pullRequest, signal)).state;
}

function environmentName({ name, ref, pullRequest, followed }: WorkflowEvent): string {
  if (pullRequest !== undefined) return previewName(pullRequest.number);
  if (name === 'release' || followed?.event === 'release' || ref.startsWith('refs/tags/'))
    return 'production';
  return ref.replace(/^refs\/heads\//, '') || 'production';
}

function previewName(pullRequest: number): string {
  return `preview/pr-${String(pullRequest)}`;
}

/** Whether a fork's owner may have named the branch: in a run of a pull request or of another repository's branch. */
function isOfFollowedPull({ pullRequest, followed }: WorkflowEvent): boolean {
  if (pullRequest !== undefined || followed === undefined) return false;
  return followed.fromFork || followed.event.startsWith('pull_request');
}

/**
 * Looks the pull request up by its commit: a `workflow_run` event does not name a fork's pull request, and what the fork's
 * run wrote cannot be trusted.
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

/** Returns whether a name contains the number of a pull request as a whole number: for 7, `pr-7` does, `store-17` does not. */
export function namesPullRequest(name: string, number: number): boolean {
  return new RegExp(String.raw`(?<!\d)${String(number)}(?!\d)`).test(name);
}
