import { formatDuration } from '../text/index.ts';
import type { Annotation, Clock, Runner } from './ports/index.ts';
import { keepPhases } from './phases.ts';
import type { PhaseBook, PhaseName, PhaseSpan } from './phases.ts';

/**
 * The log, phases and outputs of a run. `Name` is the outputs it can set; with none, the journal of any step fits.
 */
export interface Journal<Name extends string = never> {
  readonly info: (line: string) => void;
  readonly warning: (annotation: Annotation) => void;
  readonly secret: (value: string) => void;
  /** Begins a phase and ends the previous one. Does nothing when it is already the current one. */
  readonly enter: (phase: PhaseName) => void;
  /** Ends the current phase. */
  readonly leave: () => void;
  /** Ends the run: ends the phase, stops the timer and writes all outputs. */
  readonly close: () => void;
  /** Records work that runs in parallel to the phases, without lines of its own. Returns the function that ends it. */
  readonly beside: (name: string) => () => void;
  /** Records that the platform started another step within the current phase. */
  readonly step: (name: string) => void;
  /**
   * Sets an output. Writes the first value at once, in case the process is killed, and later values when the journal is
   * closed.
   */
  readonly output: (name: Name, value: string) => void;
  /** Sets what the run waits for, in a word or two, for the line after a silent minute. */
  readonly waitingFor: (what: string) => void;
  readonly outputs: () => Readonly<Partial<Record<Name, string>>>;
  readonly phases: () => readonly PhaseSpan[];
  readonly startedAtMs: number;
}

/** Opens the journal of a run. During a phase it writes a line at least once a minute. */
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

/** Logs a line after each silent minute of a phase, so that the job does not look dead. */
interface SignOfLife {
  /** Restarts the minute. Call it with every line, and when a phase begins. */
  readonly rearm: () => void;
  readonly stop: () => void;
  /** Sets what the run waits for, in a few words. */
  readonly waitingFor: (what: string) => void;
}

const AFTER_MS = 60_000;

/** Makes the sign of life of one run. Does nothing until `rearm` is called. */
function signOfLife(
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

/** The outputs of one run so far. */
interface Outputs<Name extends string> {
  readonly values: Readonly<Partial<Record<Name, string>>>;
  readonly set: (name: Name, value: string) => void;
  /** Writes the values that changed after they were first written. */
  readonly flush: () => void;
}

function keepOutputs<Name extends string>(runner: Pick<Runner, 'output'>): Outputs<Name> {
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
