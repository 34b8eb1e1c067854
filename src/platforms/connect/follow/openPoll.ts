import type { Deadline } from '../../../clock.ts';
import { ActionError, HttpError } from '../../../errors.ts';
import { isTemporary } from '../../../http/failure.ts';
import type { ConnectDeployment } from '../api/connectDeployment.ts';
import { readDeployment } from '../api/deployments.ts';
import type { ConnectRun } from './connectRun.ts';

/** One look at a deployment that is followed. */
export type Poll =
  | { readonly kind: 'seen'; readonly deployment: ConnectDeployment }
  /** Nothing could be seen this time. */
  | { readonly kind: 'missed'; readonly retryAfterMs: number };

/** An instance of the platform can lag behind, or answer nonsense, for a moment. More in a row than this is no moment. */
const MOST_IN_ROW = 4;
const NOT_FOUND = 404;

/**
 * Makes the function that looks at a Deployment once. A look that fails in a way that can pass is no failure; the first of a
 * row of them is told. Throws `deployment-lost` when the Deployment stays away or another one has taken its place, and what
 * the platform says when it refuses to be asked.
 */
export function openPoll(
  { api, target, journal }: ConnectRun,
  id: string,
  deadline: Deadline,
): () => Promise<Poll> {
  let missed = 0;
  let inRow = 0;
  return async () => {
    try {
      const waiting = { deadline, onRetry: journal.info, attempts: 1 };
      const deployment = await readDeployment(api, target, waiting);
      missed = 0;
      inRow = 0;
      if (deployment.id !== id) throw lost(id, 'Another one has taken its place.');
      return { kind: 'seen', deployment };
    } catch (error) {
      const kind = kindOf(error);
      if (kind === undefined) throw error;
      inRow = kind === 'passing' ? 0 : inRow + 1;
      if (inRow > MOST_IN_ROW)
        throw kind === 'gone' ? lost(id, 'It may have been deleted.') : error;
      missed += 1;
      if (missed === 1) journal.info(`${(error as ActionError).message} Asking again.`);
      const retryAfterMs = error instanceof HttpError ? (error.retryAfterMs ?? 0) : 0;
      return { kind: 'missed', retryAfterMs };
    }
  };
}

/**
 * Tells failures that pass, however long it takes, from those that are believed when they are repeated; undefined for any
 * other.
 */
function kindOf(error: unknown): 'passing' | 'gone' | 'unreadable' | undefined {
  if (!(error instanceof HttpError)) return undefined;
  if (error.code === 'unexpected-response') return 'unreadable';
  if (error.status === NOT_FOUND) return 'gone';
  return isTemporary(error) ? 'passing' : undefined;
}

function lost(id: string, reason: string): ActionError {
  return new ActionError(
    'deployment-lost',
    `The platform does not know Deployment ${id} any more. ${reason}`,
    { hint: 'Look at the project’s Deployments before you deploy again.' },
  );
}
