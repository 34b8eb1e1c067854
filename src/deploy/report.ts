import type { Clock } from '../clock.ts';
import { formatDuration } from '../format.ts';
import type { Runner } from '../runner.ts';
import type { Problem } from '../step/problem.ts';
import { plainOutput } from '../text.ts';
import type { DeployJournal } from './outputs.ts';
import type { Outcome } from './outcome.ts';
import { formatPlan } from './plan.ts';
import { renderSummary } from './summary.ts';

/** GitHub cuts an annotation after 4,096 characters; the summary has all that is quoted. */
const MOST_QUOTES = 3;

interface Told {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly journal: DeployJournal;
}

/** Ends a run: sets the last outputs, says in the log how it ended, and writes the job summary. Never rejects. */
export async function report(outcome: Outcome, { runner, clock, journal }: Told): Promise<void> {
  const { problem } = outcome;
  const durationMs = clock.now() - journal.startedAtMs;
  journal.output('status', outcome.status);
  journal.output('duration_seconds', String(Math.round(durationMs / 1000)));
  if (problem !== undefined) {
    journal.output('error_code', plainOutput(problem.code));
    journal.output('error_message', plainOutput(problem.message));
  }
  journal.close();
  if (problem === undefined) runner.info(closingLine(outcome, journal, durationMs));
  else runner.error(annotate(problem, journal));
  if (outcome.status === 'planned') formatPlan(outcome.plan).forEach(runner.info);
  try {
    await runner.summary(
      renderSummary(outcome, {
        outputs: journal.outputs(),
        timeline: { startedAtMs: journal.startedAtMs, phases: journal.phases() },
      }),
    );
  } catch {
    runner.warning({ title: 'No job summary', message: 'The job summary could not be written.' });
  }
}

function closingLine(outcome: Outcome, journal: DeployJournal, durationMs: number): string {
  const { deployment_uuid: uuid, url } = journal.outputs();
  const duration = formatDuration(durationMs);
  switch (outcome.status) {
    case 'completed':
      return `Deployment ${uuid ?? ''} is complete after ${duration}${url ? `: ${url}` : '.'}`;
    case 'planned':
      return 'Dry run: nothing was written. This is the plan:';
    case 'skipped':
      return 'Skipped.';
    case 'unchanged':
      return `Nothing has changed since the last deployment${url ? `: ${url}` : '.'}`;
    default:
      return `Deployment ${uuid ?? ''} is ${outcome.status}; this step does not wait for its end.`;
  }
}

function annotate(problem: Problem, journal: DeployJournal): { title: string; message: string } {
  const id = journal.outputs().correlation_id;
  const { title, lines: said } = problem.excerpt ?? { title: '', lines: [] };
  const quotes = said.slice(0, MOST_QUOTES).map((line) => `${title}: ${line}`);
  const lines = [problem.message, ...quotes, problem.hint, id && `Correlation id: ${id}`];
  return { title: problem.title, message: lines.filter(Boolean).join('\n') };
}
