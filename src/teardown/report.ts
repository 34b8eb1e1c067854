import type { Clock } from '../clock.ts';
import { formatDuration } from '../format.ts';
import type { Runner } from '../runner.ts';
import type { Problem } from '../step/problem.ts';
import { renderProblem } from '../step/renderProblem.ts';
import { renderTable } from '../step/renderTable.ts';
import { escapeMarkdown } from '../text.ts';
import type { Outcome } from './outcome.ts';
import type { TeardownJournal } from './outputs.ts';
import type { TeardownRequest } from './readRequest.ts';

interface Told {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly journal: TeardownJournal;
  readonly correlationId: string;
  readonly request: TeardownRequest | undefined;
}

/** Ends a run: sets the status, says in the log how it ended, and writes the job summary. Never rejects. */
export async function report(outcome: Outcome, told: Told): Promise<void> {
  const { runner, journal } = told;
  journal.output('status', outcome.status);
  journal.close();
  if (outcome.problem === undefined) runner.info(outcome.line);
  else runner.error(annotate(outcome.problem, told));
  try {
    await runner.summary(renderSummary(outcome, told));
  } catch {
    runner.warning({ title: 'No job summary', message: 'The job summary could not be written.' });
  }
}

function annotate(
  { title, message, hint }: Problem,
  { correlationId }: Told,
): { title: string; message: string } {
  const lines = [message, hint, `Correlation id: ${correlationId}`];
  return { title, message: lines.filter(Boolean).join('\n') };
}

function renderSummary(outcome: Outcome, told: Told): string {
  const blocks = [
    `### ${headings[outcome.status]}`,
    ...(outcome.problem === undefined
      ? [escapeMarkdown(outcome.line)]
      : renderProblem(outcome.problem)),
    renderTable(['', ''], facts(told)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const headings: Readonly<Record<Outcome['status'], string>> = {
  deleted: 'Removed',
  already_gone: 'Nothing to remove',
  kept: 'Nothing was removed',
  failed: 'Teardown failed',
  timed_out: 'Teardown timed out',
  cancelled: 'Teardown cancelled',
};

function facts({ clock, journal, correlationId, request }: Told): (readonly [string, string])[] {
  return [
    ...(request === undefined
      ? []
      : ([
          ['Platform', request.platform],
          ['Target', request.removal.target],
          ['Environment', request.environment],
        ] as const)),
    ['Correlation id', correlationId],
    ['Duration', formatDuration(clock.now() - journal.startedAtMs)],
  ];
}
