import { findShown } from '../../reporting/index.ts';
import { startDeadline } from '../../step/index.ts';
import type { Clock } from '../../step/index.ts';
import type { Before } from '../report/index.ts';
import { deployedCommit } from './newDeployment.ts';

/** A look at what was live before, beside everything else. It is only shown: nothing depends on it. */
export interface LookBefore {
  /** Begins to look. A failure is not worth a warning. */
  readonly begin: (...asked: Parameters<typeof findShown>) => void;
  /** What was found; undefined as long as nothing was. */
  readonly found: () => Before | undefined;
  /** Waits for the look, but for a second at most, and not at all after the signal. */
  readonly settle: (cancelled: AbortSignal) => Promise<void>;
}

const WITHIN_MS = 1000;

/** Makes a look at what was live before one run. Sends nothing yet. */
export function lookBefore(clock: Clock): LookBefore {
  let before: Before | undefined;
  let looking: Promise<void> | undefined;
  return {
    begin: (...asked) => {
      looking = findShown(...asked).then(
        (shown) => {
          before = shown && { commit: deployedCommit(shown), logUrl: shown.status.logUrl };
        },
        () => undefined,
      );
    },
    found: () => before,
    settle: async (cancelled) => {
      if (looking === undefined || cancelled.aborted) return;
      const reason = (): Error => new Error('enough');
      const enough = startDeadline(clock, WITHIN_MS, { parent: cancelled, reason });
      const stopped = new Promise<void>((resolve) => {
        enough.signal.addEventListener('abort', () => {
          resolve();
        });
      });
      await Promise.race([looking, stopped]);
      enough.clear();
    },
  };
}
