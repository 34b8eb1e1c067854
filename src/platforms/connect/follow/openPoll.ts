import { ActionError, HttpError } from '../../../errors/index.ts';
import { isTemporary } from '../../../http/index.ts';
import type { Clock } from '../../../step/index.ts';
import { SETTLE_MS } from './evidence.ts';

/** One look at a Deployment or a draft. */
export type Look<T> =
  | { readonly kind: 'seen'; readonly seen: T }
  /** Failed with a transient error. */
  | { readonly kind: 'missed'; readonly retryAfterMs: number };

/** What is polled. */
interface Polled<T extends { readonly id: string }> {
  /** What it is called: `Deployment`. */
  readonly noun: string;
  readonly id: string;
  /** Reads it once. */
  readonly read: () => Promise<T>;
  readonly clock: Clock;
  /** Called with a line for the log. */
  readonly info: (line: string) => void;
}

/**
 * An instance may lag or send garbage for a moment. A longer streak is an error; a missing record only when it stays away as long
 * as an answer may be out of date, because a new one may show late.
 */
const MOST_IN_ROW = 4;
const NOT_FOUND = 404;

/**
 * Returns the function that looks once. Transient errors are skipped; only the first in a streak is logged. Throws
 * `deployment-lost` when it stays away or another one took its place, and any other error as it is.
 */
export function openPoll<T extends { readonly id: string }>(
  polled: Polled<T>,
): () => Promise<Look<T>> {
  const { id, read, info, clock } = polled;
  let missed = 0;
  let inRow = 0;
  let lastSeenMs = clock.now();
  return async () => {
    try {
      const seen = await read();
      missed = 0;
      inRow = 0;
      lastSeenMs = clock.now();
      if (seen.id !== id) throw lost(polled, 'Another one has its key now.');
      return { kind: 'seen', seen };
    } catch (error) {
      const kind = kindOf(error);
      if (kind === undefined) throw error;
      inRow = kind === 'passing' ? 0 : inRow + 1;
      if (inRow > MOST_IN_ROW) {
        if (kind === 'unreadable') throw error;
        if (clock.now() - lastSeenMs >= SETTLE_MS) throw lost(polled, 'It may have been deleted.');
      }
      missed += 1;
      if (missed === 1) info(`${(error as ActionError).message} Retrying.`);
      const retryAfterMs = error instanceof HttpError ? (error.retryAfterMs ?? 0) : 0;
      return { kind: 'missed', retryAfterMs };
    }
  };
}

/**
 * Sorts errors into transient ones (`passing`) and those that become final when they repeat; undefined for any other.
 */
function kindOf(error: unknown): 'passing' | 'gone' | 'unreadable' | undefined {
  if (!(error instanceof HttpError)) return undefined;
  if (error.code === 'unexpected-response') return 'unreadable';
  if (error.status === NOT_FOUND) return 'gone';
  return isTemporary(error) ? 'passing' : undefined;
}

function lost(
  { noun, id }: Pick<Polled<{ readonly id: string }>, 'noun' | 'id'>,
  reason: string,
): ActionError {
  return new ActionError(
    'deployment-lost',
    `The platform no longer knows ${noun} ${id}. ${reason}`,
    { hint: `Check the ${noun}s of the project before you run the job again.` },
  );
}
