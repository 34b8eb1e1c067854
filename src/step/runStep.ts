import { formatDuration, plainOutput } from '../text/index.ts';
import type { Annotation } from './ports/index.ts';
import { openJournal } from './journal.ts';
import type { StepOutcome } from './outcome.ts';
import type { Problem } from './problem.ts';
import type { FrameOutput, Run, StepWorld } from './run.ts';

/** What one action adds to the shared frame. */
export interface StepSpec<Request, Outcome extends StepOutcome> {
  /** Reads the inputs. Throws all faults as one error, before anything is sent. */
  readonly read: () => Promise<Request> | Request;
  /** Does the work. A failure is an outcome or an error. */
  readonly work: (request: Request) => Promise<Outcome>;
  /** Maps an error to an outcome. The request is undefined when `read` threw the error. */
  readonly failed: (error: unknown, request: Request | undefined) => Outcome;
  /** The last log lines of a successful step. */
  readonly lines: (outcome: Outcome, duration: string) => readonly string[];
  /** The job summary, as blocks of Markdown. */
  readonly summary: (outcome: Outcome, request: Request | undefined) => readonly string[];
  /** Sets the outputs that depend on the outcome. */
  readonly outputs?: (outcome: Outcome) => void;
  /** Reports the outcome elsewhere, after the step's own report. Never rejects and does not change the outcome. */
  readonly after?: (outcome: Outcome, request: Request | undefined) => Promise<void>;
}

/** GitHub cuts an annotation after 4,096 characters. The summary has all quotes. */
const MOST_QUOTES = 3;

/**
 * Runs an action: read the inputs, work, decide the outcome, report. Sets the outputs that all actions share, logs the last
 * line or one error, and writes the job summary. Resolves with whether the step is green, and never rejects.
 */
export async function runStep<Request, Outcome extends StepOutcome, Name extends string = never>(
  world: StepWorld,
  cancelled: AbortSignal,
  open: (run: Run<Name>) => StepSpec<Request, Outcome>,
): Promise<boolean> {
  const journal = openJournal<Name | FrameOutput>(world.runner, world.clock);
  journal.output('correlation_id', world.correlationId);
  const run: Run<Name> = { ...world, journal, cancelled };
  const spec = open(run);
  let request: Request | undefined;
  const carryOut = async (): Promise<Outcome> => {
    request = await spec.read();
    return spec.work(request);
  };
  const outcome = await carryOut().catch((error: unknown) => spec.failed(error, request));
  await report(outcome, { run, spec, request });
  await spec.after?.(outcome, request);
  return outcome.problem === undefined;
}

interface Ending<Request, Outcome extends StepOutcome> {
  readonly run: Run;
  readonly spec: StepSpec<Request, Outcome>;
  readonly request: Request | undefined;
}

/** Sets the last outputs, logs the outcome and writes the job summary. */
async function report<Request, Outcome extends StepOutcome>(
  outcome: Outcome,
  { run, spec, request }: Ending<Request, Outcome>,
): Promise<void> {
  const { runner, clock, journal } = run;
  const { status, problem } = outcome;
  const durationMs = clock.now() - journal.startedAtMs;
  spec.outputs?.(outcome);
  journal.output('status', status);
  journal.output('duration_seconds', String(Math.round(durationMs / 1000)));
  if (problem !== undefined) {
    journal.output('error_code', plainOutput(problem.code));
    journal.output('error_message', plainOutput(problem.message));
  }
  journal.close();
  if (problem === undefined) {
    for (const line of spec.lines(outcome, formatDuration(durationMs))) runner.info(line);
  } else {
    runner.error(annotate(problem, run.correlationId));
  }
  try {
    await runner.summary(`${spec.summary(outcome, request).join('\n\n')}\n`);
  } catch {
    runner.warning({ title: 'No job summary', message: 'Could not write the job summary.' });
  }
}

function annotate(problem: Problem, correlationId: string): Annotation {
  const { title, lines: quoted } = problem.excerpt ?? { title: '', lines: [] };
  const quotes = quoted.slice(0, MOST_QUOTES).map((line) => `${title}: ${line}`);
  const lines = [problem.message, ...quotes, problem.hint, `Correlation id: ${correlationId}`];
  return { title: problem.title, message: lines.filter(Boolean).join('\n') };
}
