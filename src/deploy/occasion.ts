import { ActionError } from '../errors.ts';
import type { Repository } from '../repository.ts';
import type { WorkflowEvent } from '../runner.ts';
import { environmentName, previewName } from './environmentName.ts';

/** What a run deploys for. */
export interface Occasion {
  /** Name of the GitHub environment. */
  readonly environment: string;
  /** The pull request whose preview this is. */
  readonly pullRequest: number | undefined;
}

interface Surroundings {
  /** The environment that the inputs ask for. */
  readonly wanted: string | undefined;
  readonly repository: Repository | undefined;
  /** Told why GitHub could not be asked. */
  readonly note: (error: unknown) => void;
}

/**
 * Finds out what a run deploys for. Undefined when that has gone meanwhile: the pull request was closed after the workflow
 * had begun, or what a `workflow_run` built is no longer the head of any. When GitHub does not say, the run goes on.
 */
export async function findOccasion(
  event: WorkflowEvent,
  { wanted, repository, note }: Surroundings,
  signal: AbortSignal,
): Promise<Occasion | undefined> {
  const guess = guessOccasion(event);
  const decided = { ...guess, environment: wanted ?? guess.environment };
  try {
    if (!isOfFollowedPull(event)) {
      return (await hasClosed(event, { ...decided, repository }, signal)) ? undefined : decided;
    }
    const number = await findNumber(event, repository, signal);
    if (number === undefined) return undefined;
    return { environment: wanted ?? previewName(number), pullRequest: number };
  } catch (error) {
    signal.throwIfAborted();
    note(error);
    return decided;
  }
}

/** Tells whether a run's pull request has been closed since. A run because of the closing is another thing. */
export async function hasClosed(
  { action }: Pick<WorkflowEvent, 'action'>,
  about: Pick<Occasion, 'pullRequest'> & { readonly repository: Repository | undefined },
  signal: AbortSignal,
): Promise<boolean> {
  const { repository, pullRequest } = about;
  if (repository === undefined || pullRequest === undefined || action === 'closed') return false;
  return (await repository.pullRequest(pullRequest, signal)).state === 'closed';
}

/** What the event alone says. */
function guessOccasion(event: WorkflowEvent): Occasion {
  return {
    pullRequest: event.pullRequest?.number,
    // A fork chooses the name of its branch, so that name must not choose the environment.
    environment: isOfFollowedPull(event)
      ? `preview/${event.sha.slice(0, 7)}`
      : environmentName(event),
  };
}

function isOfFollowedPull({ pullRequest, followed }: WorkflowEvent): boolean {
  return pullRequest === undefined && followed?.event.startsWith('pull_request') === true;
}

/**
 * GitHub does not tell a `workflow_run` which pull request of a fork it is about; what the fork's run has written is no
 * witness.
 */
async function findNumber(
  { sha, followed }: WorkflowEvent,
  repository: Repository | undefined,
  signal: AbortSignal,
): Promise<number | undefined> {
  if (repository === undefined) {
    throw new ActionError('input', 'Without `github_token` the pull request cannot be looked up.');
  }
  const pulls = await repository.pullRequestsOf({ sha, head: followed?.head }, signal);
  return pulls.find(({ state }) => state === 'open')?.number;
}
