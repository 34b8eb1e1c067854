import type { Runner } from '../step/index.ts';
import { problemOf } from '../step/index.ts';

/** What failed while reporting to GitHub. None of it may fail a step. */
export interface Complaints {
  readonly note: (error: unknown) => void;
  /** Writes one warning about everything noted so far, if there is anything. */
  readonly warn: () => void;
}

/** Collects failures while reporting to GitHub, to end a run with one warning instead of one per call. */
export function collectComplaints(runner: Pick<Runner, 'info' | 'warning'>): Complaints {
  const sentences = new Set<string>();
  const hints = new Set<string>();
  return {
    note: (error) => {
      const { message, hint } = problemOf(error);
      if (!sentences.has(message)) runner.info(message);
      sentences.add(message);
      if (hint !== undefined) hints.add(hint);
    },
    warn: () => {
      if (sentences.size === 0) return;
      runner.warning({
        title: 'Could not update GitHub',
        message: [...sentences, ...hints, 'The outcome of the step is not affected.'].join('\n'),
      });
      sentences.clear();
    },
  };
}

/** Returns a handler that records an error, unless it is just the abort. */
export function unlessAborted(note: (error: unknown) => void, signal: AbortSignal) {
  return (error: unknown): undefined => {
    if (!signal.aborted) note(error);
    return undefined;
  };
}
