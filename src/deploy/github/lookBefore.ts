import { deployedCommit, findShown } from '../../reporting/index.ts';
import type { PastDeployment } from '../../reporting/index.ts';
import type { Clock } from '../../step/index.ts';
import type { Before } from '../report/index.ts';
import { LIVE_FILE } from './newDeployment.ts';

/** A look at what was live before, beside everything else. It is only shown: nothing depends on it. */
export interface LookBefore {
  /** Begins to look. A failure is not worth a warning. */
  readonly begin: (...asked: Parameters<typeof findShown>) => void;
  /** What was found; undefined as long as nothing was. */
  readonly found: () => Before | undefined;
  /** Waits for the look, and ends it after a second at most, or with the signal. */
  readonly settle: (cancelled: AbortSignal) => Promise<void>;
}

const WITHIN_MS = 1000;

function toBefore(shown: PastDeployment): Before {
  const { deployment, status } = shown;
  const { [LIVE_FILE]: record } = deployment.payload;
  return { commit: deployedCommit(shown), logUrl: status.logUrl, record };
}

/** Makes a look at what was live before one run. Sends nothing yet. */
export function lookBefore(clock: Clock): LookBefore {
  const over = new AbortController();
  let before: Before | undefined;
  let looking: Promise<void> | undefined;
  return {
    begin: (repository, subject, signal) => {
      const found = findShown(repository, subject, AbortSignal.any([signal, over.signal]));
      looking = found.then(
        (shown) => {
          before = shown && toBefore(shown);
        },
        () => undefined,
      );
    },
    found: () => before,
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
