import * as z from 'zod/mini';
import type { Deadline } from '../../../step/index.ts';
import { HttpError } from '../../../errors/index.ts';
import { canSendAgain } from '../../../http/index.ts';
import type { ClientTools } from '../../../http/index.ts';
import type { RemovalRun } from '../../../teardown/index.ts';
import {
  classify,
  deploymentPath,
  isConcurrent,
  isMissing,
  isWhileDeploying,
} from '../api/index.ts';
import type { ConnectApi, Reference } from '../api/index.ts';
import { SETTLE_MS } from '../follow/index.ts';

/** The requests to delete one Deployment. */
interface Requests {
  /** Sends a request if the Deployment's status calls for one. Resolves with whether the removal has ended. */
  readonly next: (status: string) => Promise<'wait' | 'failed' | 'gone'>;
  /** Returns whether one of them may have had its effect. */
  readonly mayHaveWorked: () => boolean;
}

/** A longer streak of failed requests is an error. */
const MOST_IN_ROW = 5;

/** Opens the requests to delete a Deployment. They throw the platform's error when it refuses for good. */
export function openRequests(job: RemovalJob, deadline: Deadline): Requests {
  const { tools, journal, noteUnderWay } = job;
  let lastAsk: (Omit<Ask, 'agoMs'> & { readonly atMs: number }) | undefined;
  let wasUndeploying = false;
  let mayHaveWorked = false;
  let inVain = 0;
  let notBeforeMs = 0;
  const ask = async (status: string): Promise<'wait' | 'gone'> => {
    noteUnderWay(true);
    const answer = await askToDelete(job, deadline).catch((error: unknown) => {
      if (error instanceof HttpError) noteUnderWay(mayHaveWorked);
      throw error;
    });
    if (answer.kind === 'gone') return 'gone';
    const isOpen = answer.kind === 'lost' || answer.kind === 'outdated';
    if (answer.kind === 'lost') notBeforeMs = tools.clock.now() + (answer.error.retryAfterMs ?? 0);
    lastAsk = { status, answer: isOpen ? 'open' : answer.kind, atMs: tools.clock.now() };
    mayHaveWorked ||= answer.kind === 'accepted' || answer.kind === 'lost';
    noteUnderWay(mayHaveWorked);
    inVain = isOpen ? inVain + 1 : 0;
    if (isOpen && inVain > MOST_IN_ROW) throw answer.error;
    journal.info(describe(answer));
    return 'wait';
  };
  return {
    mayHaveWorked: () => mayHaveWorked,
    next: async (status) => {
      if (classify(status) === 'undeploying') {
        wasUndeploying = true;
        noteUnderWay(true);
      }
      const agoMs = tools.clock.now() - (lastAsk?.atMs ?? 0);
      const move = nextMove({ status, wasUndeploying, lastAsk: lastAsk && { ...lastAsk, agoMs } });
      if (move !== 'ask') return move;
      return tools.clock.now() < notBeforeMs ? 'wait' : ask(status);
    },
  };
}

/** The result of a call to delete a Deployment. */
type DeleteAnswer =
  | { readonly kind: 'accepted' }
  /** It does not exist. */
  | { readonly kind: 'gone' }
  /** Refused for now: another operation is in progress. */
  | { readonly kind: 'busy'; readonly error: HttpError }
  /** Refused because another process changed it at the same time. */
  | { readonly kind: 'outdated'; readonly error: HttpError }
  /** Unknown whether it had its effect. */
  | { readonly kind: 'lost'; readonly error: HttpError };

/**
 * Asks the platform to delete a Deployment, which takes a while. Throws errors that no retry can fix.
 *
 * @see https://docs.commercetools.com/connect/deployments#delete-deployment
 */
async function askToDelete(
  { api, place, journal }: RemovalJob,
  deadline: Deadline,
): Promise<DeleteAnswer> {
  const path = deploymentPath(place);
  try {
    await api.call(
      { what: 'Deleting the Deployment', method: 'DELETE', path, answer: z.unknown() },
      { deadline, onRetry: journal.info, retryable: canSendAgain },
    );
    return { kind: 'accepted' };
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    if (error.effect === 'unknown') return { kind: 'lost', error };
    if (isMissing(error)) return { kind: 'gone' };
    if (isWhileDeploying(error)) return { kind: 'busy', error };
    if (isConcurrent(error)) return { kind: 'outdated', error };
    throw error;
  }
}

function describe(answer: Exclude<DeleteAnswer, { kind: 'gone' }>): string {
  switch (answer.kind) {
    case 'accepted':
      return 'The platform accepted the request to delete the Deployment. Waiting until it is gone.';
    case 'busy':
      return `${answer.error.message} Waiting for that to finish.`;
    case 'outdated':
    case 'lost':
      return `${answer.error.message} Checking the Deployment before retrying.`;
  }
}

/** The state of a removal. */
export interface RemovalState {
  /** The Deployment's current status. */
  readonly status: string;
  /** Whether it was `Undeploying` during this run. */
  readonly wasUndeploying: boolean;
  /** The last request to delete it. */
  readonly lastAsk: Ask | undefined;
}

/** A request to delete. */
interface Ask {
  /** The status before. */
  readonly status: string;
  readonly agoMs: number;
  /** Whether it was accepted, refused for now (`busy`), or has an unknown effect (`open`). */
  readonly answer: 'accepted' | 'busy' | 'open';
}

/** The status of a failed deletion. */
const UNDEPLOY_FAILED = 'UndeployFailed';

/**
 * Decides what to do about a Deployment that still exists. For a moment after a call the platform may show the state before it,
 * so an unchanged status counts only after 45 s. A failure from before the call is the end of the call only if the call was
 * accepted. Asking twice does no harm.
 */
export function nextMove({
  status,
  wasUndeploying,
  lastAsk,
}: RemovalState): 'ask' | 'wait' | 'failed' {
  if (classify(status) === 'undeploying') return 'wait';
  if (lastAsk === undefined) return wasUndeploying && status === UNDEPLOY_FAILED ? 'failed' : 'ask';
  const { answer } = lastAsk;
  const isOther = lastAsk.status !== status;
  const isSettled = lastAsk.agoMs >= SETTLE_MS;
  if (status === UNDEPLOY_FAILED) {
    if (wasUndeploying || isOther || (isSettled && answer === 'accepted')) return 'failed';
  }
  return answer === 'open' || isOther || isSettled ? 'ask' : 'wait';
}

/** A Deployment to remove, and what is needed for it. */
export interface RemovalJob extends Pick<RemovalRun, 'journal' | 'noteUnderWay'> {
  readonly api: ConnectApi;
  readonly tools: ClientTools;
  readonly place: { readonly projectKey: string; readonly deployment: Reference };
}
