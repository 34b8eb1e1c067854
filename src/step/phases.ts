import type { Clock } from './ports/index.ts';

/** A part of the run with its own group in the log and its own row in the summary. */
export type PhaseName =
  | 'Package'
  | 'Upload'
  | 'Deploy'
  | 'Health check'
  | 'List'
  | 'Remove'
  | 'Plan'
  | 'Apply'
  | 'Export';

/** A phase that has ended. Times are milliseconds since the epoch. */
export interface PhaseSpan {
  /** A phase, or what went on beside one. */
  readonly name: string;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  /** What the platform was doing and since when, in its own words, oldest first. */
  readonly steps: readonly Step[];
}

/** The beginning of something that the platform does within a phase. */
export interface Step {
  readonly name: string;
  readonly startedAtMs: number;
}

/** The phases of one run, one after the other. */
export interface PhaseBook {
  /** Begins a phase. The one before must have been ended. */
  readonly begin: (name: PhaseName) => void;
  /** Ends the current phase; tells whether there was one. */
  readonly end: () => boolean;
  readonly step: (name: string) => void;
  /** Begins something that goes on beside the phases; the function that it returns ends it. */
  readonly beside: (name: string) => () => void;
  readonly current: () => Pick<PhaseSpan, 'name' | 'startedAtMs'> | undefined;
  /** Those that have ended, in the order of their ends. */
  readonly ended: readonly PhaseSpan[];
}

/** A platform that makes up steps without end shall not fill the summary. */
const MOST_STEPS = 20;

/** Keeps the times of one run's phases. */
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
