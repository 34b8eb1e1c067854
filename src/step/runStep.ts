import type { Clock } from '../clock.ts';
import { openJournal } from './journal.ts';
import type { Journal } from './journal.ts';
import type { Runner } from '../runner.ts';
import { problemOf } from './problem.ts';
import type { Problem } from './problem.ts';
import { renderProblem } from './renderProblem.ts';

/** What a step that is no deployment runs in. */
export interface StepWorld {
  readonly runner: Runner;
  readonly clock: Clock;
  /** One UUID for the run, where it sends requests. */
  readonly correlationId?: string;
}

/** How a step ended well. */
export interface StepEnd {
  /** The last line of the log. */
  readonly line: string;
  /** The job summary, as blocks of Markdown. */
  readonly summary: readonly string[];
}

/**
 * Runs a step to its report: its log, one error when it fails, its job summary. Resolves with whether it is green, and
 * never rejects. `failed` heads the summary of a step that failed.
 */
export async function runStep<Name extends string = never>(
  world: StepWorld,
  failed: string,
  step: (journal: Journal<Name>) => Promise<StepEnd>,
): Promise<boolean> {
  const { runner, clock, correlationId } = world;
  const journal = openJournal<Name>(runner, clock);
  const end = await step(journal).catch(problemOf);
  journal.close();
  if ('line' in end) runner.info(end.line);
  else runner.error({ title: end.title, message: annotate(end, correlationId) });
  const blocks = 'line' in end ? end.summary : [`### ${failed}`, ...renderProblem(end)];
  try {
    await runner.summary(`${blocks.join('\n\n')}\n`);
  } catch {
    runner.warning({ title: 'No job summary', message: 'The job summary could not be written.' });
  }
  return 'line' in end;
}

function annotate({ message, hint }: Problem, correlationId: string | undefined): string {
  const id = correlationId && `Correlation id: ${correlationId}`;
  return [message, hint, id].filter(Boolean).join('\n');
}
