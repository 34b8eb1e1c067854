import { formatDuration, plainOutput } from '../text/index.ts';
import type { Annotation } from './ports/index.ts';
import { openJournal } from './journal.ts';
import type { Problem, StepOutcome } from './outcome.ts';
import type { FrameOutput, Run, StepWorld } from './run.ts';

/** What one action adds to the shared frame, and is there at the start: as little as wrong inputs need. */
export interface StepSpec<Request, Outcome extends StepOutcome> {
  /** Reads the inputs. Throws all faults as one error, before anything is sent. */
  readonly read: () => Promise<Request> | Request;
  /** Maps an error to an outcome. The request is undefined when `read` threw the error. */
  readonly failed: (error: unknown, request: Request | undefined) => Outcome;
  /** Loads the rest: once the inputs are right, or when their faults are in the log. Nothing is sent before. */
  readonly load: () => Promise<StepWork<Request, Outcome>>;
}

/** The work of one action and its report: everything that is loaded before anything is sent. */
export interface StepWork<Request, Outcome extends StepOutcome> {
  /** Does the work. A failure is an outcome or an error. */
  readonly work: (request: Request) => Promise<Outcome>;
  /** The last log lines of a successful step. */
  readonly lines: (outcome: Outcome, duration: string) => readonly string[];
  /** What a failed step has left behind, in a line of its error. */
  readonly left?: (outcome: Outcome) => string | undefined;
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
 * Runs an action: read the inputs, load the rest, work, decide the outcome, report. Sets the outputs that all actions share, logs
 * the last line or one error, and writes the job summary. Resolves with whether the step is green, and never rejects.
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
  let rest: StepWork<Request, Outcome> | undefined;
  const load = async (): Promise<StepWork<Request, Outcome>> => {
    const [work] = await Promise.all([spec.load(), world.runner.ready?.()]);
    return work;
  };
  const carryOut = async (): Promise<Outcome> => {
    request = await spec.read();
    rest = await load();
    return rest.work(request);
  };
  const outcome = await carryOut().catch((error: unknown) => spec.failed(error, request));
  logOutcome(outcome, run, rest);
  // After wrong inputs the rest is loaded only now, so that their faults are in the log as soon as possible.
  rest ??= await load().catch(() => undefined);
  await writeSummary(run, () => rest?.summary(outcome, request));
  await rest?.after?.(outcome, request);
  return outcome.problem === undefined;
}

/** Sets the last outputs and logs the outcome. */
function logOutcome<Outcome extends StepOutcome>(
  outcome: Outcome,
  { runner, clock, journal, correlationId }: Run,
  rest: Pick<StepWork<never, Outcome>, 'outputs' | 'lines' | 'left'> | undefined,
): void {
  const { status, problem } = outcome;
  const durationMs = clock.now() - journal.startedAtMs;
  rest?.outputs?.(outcome);
  journal.output('status', status);
  journal.output('duration_seconds', String(Math.round(durationMs / 1000)));
  if (problem !== undefined) {
    journal.output('error_code', plainOutput(problem.code));
    journal.output('error_message', plainOutput(problem.message));
  }
  journal.close();
  if (problem !== undefined) runner.error(annotate(problem, rest?.left?.(outcome), correlationId));
  else for (const line of rest?.lines(outcome, formatDuration(durationMs)) ?? []) runner.info(line);
}

async function writeSummary(
  { runner }: Run,
  render: () => readonly string[] | undefined,
): Promise<void> {
  try {
    const blocks = render();
    if (blocks === undefined) throw new Error('The rest of the action could not be loaded.');
    await runner.summary(`${blocks.join('\n\n')}\n`);
  } catch {
    runner.warning({ title: 'No job summary', message: 'Could not write the job summary.' });
  }
}

function annotate(problem: Problem, left: string | undefined, correlationId: string): Annotation {
  const { title, lines: quoted } = problem.excerpt ?? { title: '', lines: [] };
  const quotes = quoted.slice(0, MOST_QUOTES).map((line) => `${title}: ${line}`);
  const message = problem.brief ?? problem.message;
  const lines = [message, ...quotes, problem.hint, left, `Correlation id: ${correlationId}`];
  return { title: problem.title, message: lines.filter(Boolean).join('\n') };
}
