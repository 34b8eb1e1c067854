import type { Annotation, Clock, Runner } from './ports/index.ts';
import { keepPhases } from './phases.ts';
import type { PhaseName, PhaseSpan } from './phases.ts';
import { signOfLife } from './signOfLife.ts';

/**
 * What a run tells while it happens, and what it knows of itself afterwards. `Name` is the outputs it can set; a journal of
 * any step fits where none are.
 */
export interface Journal<Name extends string = never> {
  readonly info: (line: string) => void;
  readonly warning: (annotation: Annotation) => void;
  readonly secret: (value: string) => void;
  /** Begins a phase and ends the one before. Nothing happens when it is the current one. */
  readonly enter: (phase: PhaseName) => void;
  /** Ends the current phase. */
  readonly leave: () => void;
  /** Ends the run: no phase, no timer and no unwritten output is left. */
  readonly close: () => void;
  /** Notes that something goes on beside the phases, with no lines of its own; the function that it returns ends it. */
  readonly beside: (name: string) => () => void;
  /** Notes that the platform began to do something else within the current phase. */
  readonly step: (name: string) => void;
  /**
   * Sets an output. Its first value is written at once, so that it is there even if the process is killed in the next
   * moment; a later one when the journal is closed.
   */
  readonly output: (name: Name, value: string) => void;
  /** Says in a word or two what the run waits for, for the sign of life. */
  readonly waitingFor: (what: string) => void;
  readonly outputs: () => Readonly<Partial<Record<Name, string>>>;
  readonly phases: () => readonly PhaseSpan[];
  readonly startedAtMs: number;
}

/** Opens the journal of one run. While a phase is entered, a line is written at least once a minute. */
export function openJournal<Name extends string = never>(
  runner: Runner,
  clock: Clock,
): Journal<Name> {
  const phases = keepPhases(clock);
  const outputs = keepOutputs<Name>(runner);
  const life = signOfLife(runner.info, clock, phases);
  const leave = (): void => {
    life.stop();
    if (phases.end()) runner.endGroup();
  };
  return {
    startedAtMs: clock.now(),
    info: (line) => {
      runner.info(line);
      life.rearm();
    },
    warning: (annotation) => {
      runner.warning(annotation);
      life.rearm();
    },
    secret: runner.secret,
    enter: (name) => {
      if (phases.current()?.name === name) return;
      leave();
      phases.begin(name);
      runner.startGroup(name);
      life.rearm();
    },
    leave,
    step: phases.step,
    beside: phases.beside,
    waitingFor: life.waitingFor,
    output: outputs.set,
    outputs: () => outputs.values,
    phases: () => phases.ended,
    close: () => {
      leave();
      outputs.flush();
    },
  };
}

/** The outputs of one run, as they become known. */
interface OutputBook<Name extends string> {
  readonly values: Readonly<Partial<Record<Name, string>>>;
  readonly set: (name: Name, value: string) => void;
  /** Writes what has changed since it was written first. */
  readonly flush: () => void;
}

/** Keeps the outputs of one run: writes the first value of each at once, later ones when flushed. */
function keepOutputs<Name extends string>(runner: Pick<Runner, 'output'>): OutputBook<Name> {
  const values: Partial<Record<Name, string>> = {};
  const changed = new Set<Name>();
  return {
    values,
    set: (name, value) => {
      if (values[name] === undefined) runner.output(name, value);
      else if (values[name] !== value) changed.add(name);
      values[name] = value;
    },
    flush: () => {
      for (const name of changed) runner.output(name, values[name] ?? '');
      changed.clear();
    },
  };
}
