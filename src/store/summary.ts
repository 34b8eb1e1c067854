import { escapeMarkdown, formatDuration, renderTable } from '../text/index.ts';
import { renderProblem } from '../step/index.ts';
import type { Run } from '../step/index.ts';
import { describeResult } from './apply/index.ts';
import type { Results } from './apply/index.ts';
import { renderDigest } from './approval.ts';
import type { Outcome } from './outcome.ts';
import type { OutputName } from './outputs.ts';
import { renderPlanMarkdown } from './plan/index.ts';
import type { StorePlan } from './plan/index.ts';
import type { StoreRequest } from './readRequest.ts';

/** What a run has come to know. Filled while it runs. */
export interface RunRecord {
  /** Undefined when the inputs or the file are wrong. */
  request?: StoreRequest | undefined;
  plan?: StorePlan;
  /** What became of each change, from the moment that applying begins. */
  results?: Results;
  /** What of the file is left for another run, and why. */
  left?: string | undefined;
}

/** A summary holds 1 MiB, together with the plan. */
const MOST_RESULTS = 500;

/** Renders the job summary of a run as blocks of Markdown. */
export function renderSummary(outcome: Outcome, record: RunRecord, run: Run<OutputName>): string[] {
  return [...renderEnd(outcome, record), renderTable(['', ''], facts(record, run))];
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
    ...(plan === undefined ? [] : [renderPlanMarkdown(plan), renderDigest(plan)]),
  ];
}

/** What went well is in the plan already. */
function renderResults({ results }: RunRecord): string[] {
  const entries = results?.entries() ?? [];
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

function facts(
  { request }: RunRecord,
  { clock, journal, correlationId }: Run<OutputName>,
): (readonly [string, string])[] {
  const { store_id: id, store_hash: hash, store_status: status } = journal.outputs();
  const optional = [
    ['Environment', request?.environment],
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
