import type { Clock } from './ports/index.ts';
import { formatDuration } from '../text/index.ts';
import type { PhaseBook } from './phases.ts';

/** Logs a line after each silent minute of a phase, so that the job does not look dead. */
export interface SignOfLife {
  /** Restarts the minute. Call it with every line, and when a phase begins. */
  readonly rearm: () => void;
  readonly stop: () => void;
  /** Sets what the run waits for, in a few words. */
  readonly waitingFor: (what: string) => void;
}

const AFTER_MS = 60_000;

/** Makes the sign of life of one run. Does nothing until `rearm` is called. */
export function signOfLife(
  write: (line: string) => void,
  clock: Clock,
  phases: Pick<PhaseBook, 'current'>,
): SignOfLife {
  let waiting = '';
  let cancel = (): void => undefined;
  const stop = (): void => {
    cancel();
    waiting = '';
  };
  const rearm = (): void => {
    cancel();
    const phase = phases.current();
    if (phase === undefined) return;
    cancel = clock.schedule(AFTER_MS, () => {
      const what = waiting === '' ? phase.name : `${phase.name}, ${waiting}`;
      write(`Still waiting: ${what} (${formatDuration(clock.now() - phase.startedAtMs)}).`);
      rearm();
    });
  };
  return {
    rearm,
    stop,
    waitingFor: (what) => {
      waiting = what;
    },
  };
}
