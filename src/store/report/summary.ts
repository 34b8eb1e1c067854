import {
  escapeMarkdown,
  foldAway,
  formatSeconds,
  oneLine,
  renderFactLine,
  renderList,
  renderTable,
} from '../../text/index.ts';
import { renderProblem } from '../../step/index.ts';
import type { Run } from '../../step/index.ts';
import { describeResult } from '../apply/index.ts';
import type { Results } from '../apply/index.ts';
import { renderDigest } from './approval.ts';
import { nameOfTarget } from './commentOnPullRequest.ts';
import type { Outcome } from '../outcome.ts';
import type { OutputName } from '../outputs.ts';
import { describeStore, renderPlanMarkdown } from '../plan/index.ts';
import type { StorePlan } from '../plan/index.ts';
import type { StoreRequest } from '../readRequest.ts';

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
  const { store_id: id, store_hash: hash, store_status: status } = run.journal.outputs();
  return [
    ...renderEnd(outcome, record),
    ...renderFactLine([
      status && `store ${status}`,
      formatSeconds(run.clock.now() - run.journal.startedAtMs),
    ]),
    ...foldAway(
      'Ids',
      renderList([
        ['Store', id],
        ['Store hash', hash],
        ['Correlation id', run.correlationId],
      ]),
    ),
  ];
}

/** Renders how a run ended, with its plan and what became of that, as blocks of Markdown. */
export function renderEnd(outcome: Outcome, record: RunRecord): string[] {
  const { plan, left } = record;
  return [
    `### ${headingOf(outcome, record)}`,
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

/** Says in a line how a run ended, for which store and which environment. Escaped. */
function headingOf({ status, problem }: Outcome, record: RunRecord): string {
  const store = nameOfStore(record);
  const { request } = record;
  const environment = request === undefined ? '' : ` · ${request.environment}`;
  const of = store === undefined ? '' : ` of ${store}`;
  const place = `${store ?? 'the store'}${environment}`;
  return escapeMarkdown(
    status === 'planned' && problem !== undefined
      ? `${place} differs from its file`
      : headings[status](place, `Setup${of}${environment}`),
  );
}

/** In words: by its name, where that is known, and its hash. */
function nameOfStore({ plan, request }: RunRecord): string | undefined {
  if (plan?.store !== undefined) return describeStore(plan.store);
  if (request === undefined || request.command === 'check') return undefined;
  return `store ${oneLine(nameOfTarget(request.target))}`;
}

type Render = (place: string, setup: string) => string;

const headings: Readonly<Record<Outcome['status'], Render>> = {
  planned: (place) => `Plan for ${place}`,
  applied: (place) => `Applied to ${place}`,
  no_changes: (place) => `Nothing to change in ${place}`,
  exported: (place) => `Exported ${place}`,
  skipped: () => 'Checked the store file, planned nothing',
  failed: (_, setup) => `${setup} failed`,
  timed_out: (_, setup) => `${setup} timed out`,
  cancelled: (_, setup) => `${setup} cancelled`,
};
