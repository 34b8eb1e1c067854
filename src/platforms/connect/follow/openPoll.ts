import { ActionError, HttpError } from '../../../errors/index.ts';
import { isTemporary } from '../../../http/index.ts';
import type { ClientTools } from '../../../http/index.ts';
import { sleep } from '../../../step/index.ts';
import { openPace } from './pace.ts';
import { SETTLE_MS } from './settling.ts';
import type { Settling } from './settling.ts';

/** What is polled. */
interface Polled<T extends { readonly id: string }> {
  /** What it is called: `Deployment`. */
  readonly noun: string;
  readonly id: string;
  /** Reads it once. */
  readonly read: () => Promise<T>;
  readonly observations: Pick<Settling<T>, 'note' | 'settlesInMs'>;
  readonly tools: Pick<ClientTools, 'clock' | 'random'>;
  readonly signal: AbortSignal;
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
 * Returns the function that waits for the next look: at the latest until a state that may be the end (`isEnd`) has settled. Sooner
 * again when something has changed, and later when the platform asks for it. Transient errors are skipped; only the first in a
 * streak is logged. Throws `deployment-lost` when it stays away or another one took its place, and any other error as it is.
 */
export function openPoll<T extends { readonly id: string }>(
  polled: Polled<T>,
): (isEnd: boolean) => Promise<T> {
  const { observations, tools, signal } = polled;
  const { clock } = tools;
  const pace = openPace(tools.random);
  const look = openLook(polled);
  let retryAfterMs = 0;
  return async (isEnd) => {
    for (;;) {
      const settlesInMs = isEnd ? observations.settlesInMs() : 0;
      const waitMs = Math.min(pace.nextMs(), settlesInMs > 0 ? settlesInMs : Infinity);
      await sleep(clock, Math.max(waitMs, retryAfterMs), signal);
      const askedAtMs = clock.now();
      const seen = await look((ms) => {
        retryAfterMs = ms;
      });
      if (seen === undefined) continue;
      retryAfterMs = 0;
      if (observations.note(seen, askedAtMs)) pace.restart();
      return seen;
    }
  };
}

/** Returns the function that looks once; undefined after a transient error, with the wait that the platform asks for. */
function openLook<T extends { readonly id: string }>(
  polled: Polled<T>,
): (wait: (ms: number) => void) => Promise<T | undefined> {
  const { id, read, info, tools } = polled;
  const { clock } = tools;
  let missed = 0;
  let inRow = 0;
  let lastSeenMs = clock.now();
  return async (wait) => {
    try {
      const seen = await read();
      missed = 0;
      inRow = 0;
      lastSeenMs = clock.now();
      if (seen.id !== id) throw lost(polled, 'Another one has its key now.');
      return seen;
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
      wait(error instanceof HttpError ? (error.retryAfterMs ?? 0) : 0);
      return undefined;
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
  { noun, id }: { readonly noun: string; readonly id: string },
  reason: string,
): ActionError {
  return new ActionError(
    'deployment-lost',
    `The platform no longer knows ${noun} ${id}. ${reason}`,
    { hint: `Check the ${noun}s of the project before you run the job again.` },
  );
}
