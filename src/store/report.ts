import type { Clock } from '../clock.ts';
import { formatDuration } from '../format.ts';
import type { Annotation, Runner } from '../runner.ts';
import type { Problem } from '../step/problem.ts';
import { renderProblem } from '../step/renderProblem.ts';
import { renderTable } from '../step/renderTable.ts';
import { escapeMarkdown } from '../text.ts';
import { describeResult } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { isMissed } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { StoreJournal } from './outputs.ts';
import type { StorePlan } from './plan/change.ts';
import { renderPlanMarkdown } from './plan/render/renderPlanMarkdown.ts';
import type { StoreRequest } from './readRequest.ts';

/** What a run has come to know. Filled while it runs. */
export interface RunRecord {
  /** Undefined when the inputs or the file are wrong. */
  request?: StoreRequest;
  plan?: StorePlan;
  /** What became of each change, from the moment that applying begins. */
  ledger?: Ledger;
  /** What of the file is left for another run, and why. */
  left?: string | undefined;
}

interface Told {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly journal: StoreJournal;
  readonly record: RunRecord;
  readonly correlationId: string;
}

/** A summary holds 1 MiB, together with the plan. */
const MOST_RESULTS = 500;

/** Ends a run: sets the last outputs, says in the log how it ended, and writes the job summary. Never rejects. */
export async function report(outcome: Outcome, told: Told): Promise<void> {
  const { runner, journal, record } = told;
  journal.output('status', outcome.status);
  const entries = record.ledger?.entries();
  if (entries !== undefined) journal.output('failed', String(entries.filter(isMissed).length));
  journal.close();
  if (record.left !== undefined)
    runner.notice({ title: 'Not all of it yet', message: record.left });
  if (outcome.problem === undefined) runner.info(outcome.line);
  else runner.error(annotate(outcome.problem, told));
  try {
    const blocks = [...renderEnd(outcome, record), renderTable(['', ''], facts(told))];
    await runner.summary(`${blocks.join('\n\n')}\n`);
  } catch {
    runner.warning({ title: 'No job summary', message: 'The job summary could not be written.' });
  }
}

function annotate({ title, message, hint }: Problem, { correlationId }: Told): Annotation {
  const lines = [message, hint, `Correlation id: ${correlationId}`];
  return { title, message: lines.filter(Boolean).join('\n') };
}

/** Renders how a run ended, with its plan and what became of that, as blocks of Markdown. */
export function renderEnd(outcome: Outcome, record: RunRecord): string[] {
  const { plan, left } = record;
  return [
    `### ${headings[outcome.status]}`,
    ...(outcome.problem === undefined
      ? [escapeMarkdown(outcome.line)]
      : renderProblem(outcome.problem)),
    ...(left === undefined ? [] : [`**${escapeMarkdown(left)}**`]),
    ...renderResults(record),
    ...(plan === undefined ? [] : [renderPlanMarkdown(plan)]),
  ];
}

/** What went well is in the plan already. */
function renderResults({ ledger }: RunRecord): string[] {
  const entries = ledger?.entries() ?? [];
  if (entries.every(({ result }) => result.status === 'done')) return [];
  const rows = entries
    .slice(0, MOST_RESULTS)
    .map(({ change, result }) => [result.status, describeResult(change, result)]);
  const more = entries.length - rows.length;
  return [
    renderTable(['Outcome', 'Change'], rows),
    ...(more > 0 ? [`… and ${String(more)} more.`] : []),
  ];
}

const headings: Readonly<Record<Outcome['status'], string>> = {
  planned: 'Planned',
  applied: 'Applied',
  no_changes: 'Nothing to change',
  exported: 'Exported',
  skipped: 'Checked, not planned',
  failed: 'Store setup failed',
  timed_out: 'Store setup timed out',
  cancelled: 'Store setup cancelled',
};

function facts({ clock, journal, record, correlationId }: Told): (readonly [string, string])[] {
  const { store_id: id, store_hash: hash, store_status: status } = journal.outputs();
  const optional = [
    ['Environment', record.request?.environment],
    ['Store', id],
    ['Store hash', hash],
    ['Store status', status],
  ] as const;
  return [
    ...optional.flatMap(([name, value]) => (value === undefined ? [] : ([[name, value]] as const))),
    ['Correlation id', correlationId],
    ['Duration', formatDuration(clock.now() - journal.startedAtMs)],
  ];
}
