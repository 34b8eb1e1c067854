import type { Clock } from './ports/index.ts';
import { formatDuration } from '../text/index.ts';
import type { PhaseBook } from './phases.ts';

/** Writes a line after a minute without one, as long as a phase lasts: a silent job looks like a dead one. */
export interface SignOfLife {
  /** Counts the minute anew. To be called with every line, and when a phase begins. */
  readonly rearm: () => void;
  readonly stop: () => void;
  /** Says in a few words what the run waits for. */
  readonly waitingFor: (what: string) => void;
}

const AFTER_MS = 60_000;

/** Makes the sign of life of one run; it does nothing until it is armed. */
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
