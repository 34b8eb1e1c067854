import { deployedCommit, lookBack } from '../../reporting/index.ts';
import type { PastDeployment, Subject } from '../../reporting/index.ts';
import type { Clock, Repository } from '../../step/index.ts';
import type { Before, HistoryEntry } from '../report/index.ts';
import { LIVE_FILE } from './newDeployment.ts';

/** A look at what was live before, beside everything else. It is only shown: nothing depends on it. */
export interface LookBefore {
  /** Begins to look. A failure is not worth a warning. */
  readonly begin: (
    repository: Repository,
    subject: Subject & { readonly besides: string },
    signal: AbortSignal,
  ) => void;
  /** What was found; undefined as long as nothing was. */
  readonly found: () => Before | undefined;
  /** The last deployments before the run, as far as they were found; newest first. */
  readonly history: () => readonly HistoryEntry[];
  /** Waits for the look, and ends it after a second at most, or with the signal. */
  readonly settle: (cancelled: AbortSignal) => Promise<void>;
}

const WITHIN_MS = 1000;

function toBefore(shown: PastDeployment): Before {
  const { deployment, status } = shown;
  const { [LIVE_FILE]: record } = deployment.payload;
  return { commit: deployedCommit(shown), logUrl: status.logUrl, record };
}

function toEntry({ deployment, status }: PastDeployment): HistoryEntry {
  const { id, sha: commit, creator, createdAtMs: atMs, payload } = deployment;
  const { actor: by = creator, kept_as: keptAs } = payload;
  return { commit, by, atMs, state: status.state, id, isKept: keptAs !== undefined };
}

/** Makes a look at what was live before one run. Sends nothing yet. */
export function lookBefore(clock: Clock): LookBefore {
  const over = new AbortController();
  let before: Before | undefined;
  const history: HistoryEntry[] = [];
  let looking: Promise<void> | undefined;
  return {
    begin: (repository, subject, signal) => {
      const news = {
        shown: (past: PastDeployment) => {
          before = toBefore(past);
        },
        recent: (past: PastDeployment) => history.push(toEntry(past)),
      };
      const until = AbortSignal.any([signal, over.signal]);
      looking = lookBack(repository, { ...subject, news }, until).catch(() => undefined);
    },
    found: () => before,
    history: () => history,
    settle: async (cancelled) => {
      const stop = (): void => {
        over.abort(new Error('What was live before is not waited for any longer.'));
      };
      if (cancelled.aborted) stop();
      const cancel = clock.schedule(WITHIN_MS, stop);
      cancelled.addEventListener('abort', stop, { once: true });
      await looking;
      cancelled.removeEventListener('abort', stop);
      cancel();
    },
  };
}
