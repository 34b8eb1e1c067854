import type { Clock } from './ports/index.ts';

/** A part of the run with its own group in the log and its own row in the summary. */
export type PhaseName =
  | 'Fetch'
  | 'Package'
  | 'Upload'
  | 'Deploy'
  | 'Verify'
  | 'Health check'
  | 'List'
  | 'Remove'
  | 'Release'
  | 'Plan'
  | 'Apply'
  | 'Export';

/** A phase that has ended. Times are milliseconds since the epoch. */
export interface PhaseSpan {
  /** A phase, or work in parallel to one. */
  readonly name: string;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  /** The platform's steps in its own words, oldest first. */
  readonly steps: readonly Step[];
}

/** The start of one of the platform's steps within a phase. */
export interface Step {
  readonly name: string;
  readonly startedAtMs: number;
}

/** The phases of one run. */
export interface PhaseBook {
  /** Begins a phase. The previous one must have ended. */
  readonly begin: (name: PhaseName) => void;
  /** Ends the current phase. Returns whether there was one. */
  readonly end: () => boolean;
  readonly step: (name: string) => void;
  /** Begins work in parallel to the phases. Returns the function that ends it. */
  readonly beside: (name: string) => () => void;
  readonly current: () => Pick<PhaseSpan, 'name' | 'startedAtMs'> | undefined;
  /** Ended phases, in the order in which they ended. */
  readonly ended: readonly PhaseSpan[];
}

/** Caps the summary in case a platform keeps inventing steps. */
const MOST_STEPS = 20;

/** Records the times of one run's phases. */
export function keepPhases(clock: Clock): PhaseBook {
  const ended: PhaseSpan[] = [];
  let current: { name: PhaseName; startedAtMs: number; steps: Step[] } | undefined;
  return {
    begin: (name) => {
      current = { name, startedAtMs: clock.now(), steps: [] };
    },
    end: () => {
      if (current === undefined) return false;
      ended.push({ ...current, endedAtMs: clock.now() });
      current = undefined;
      return true;
    },
    step: (name) => {
      if (current === undefined || current.steps.length >= MOST_STEPS) return;
      current.steps.push({ name, startedAtMs: clock.now() });
    },
    beside: (name) => {
      const startedAtMs = clock.now();
      return () => {
        ended.push({ name, startedAtMs, endedAtMs: clock.now(), steps: [] });
      };
    },
    current: () => current,
    ended,
  };
}
