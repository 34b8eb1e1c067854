import { renderProblem } from '../step/index.ts';
import type { Run } from '../step/index.ts';
import { escapeMarkdown, formatDuration, renderTable } from '../text/index.ts';
import type { Check, CheckReport, OutputName } from './connectorKind.ts';
import type { Outcome } from './outcome.ts';

interface Known extends Run<OutputName> {
  readonly rows: readonly (readonly [string, string])[];
  readonly report: CheckReport | undefined;
}

/** A job summary holds 1 MiB, and a report can be longer. */
const MOST_CHECKS = 200;

/** Renders the job summary of a run as blocks of Markdown. */
export function renderSummary(outcome: Outcome, known: Known): string[] {
  const blocks =
    outcome.problem === undefined
      ? [...(outcome.plan ?? []), outcome.line].map(escapeMarkdown)
      : renderProblem(outcome.problem);
  return [
    `### ${headings[outcome.status]}`,
    ...blocks,
    renderTable(['', ''], facts(known)),
    ...renderChecks(known.report?.checks ?? []),
  ];
}

const headings: Readonly<Record<Outcome['status'], string>> = {
  published: 'Published',
  previewable: 'Previewable',
  unchanged: 'Nothing to release',
  planned: 'Planned',
  deleted: 'Draft deleted',
  already_gone: 'Nothing to delete',
  failed: 'Release failed',
  timed_out: 'Release timed out',
  cancelled: 'Release cancelled',
  unknown: 'Outcome unknown',
};

function facts({
  clock,
  journal,
  correlationId,
  rows,
}: Known): readonly (readonly [string, string])[] {
  const { connector_version: version, platform_status: status } = journal.outputs();
  return [
    ...rows,
    ...(version === undefined ? [] : ([['Version', version]] as const)),
    ...(status === undefined ? [] : ([['Platform status', status]] as const)),
    ['Correlation id', correlationId],
    ['Duration', formatDuration(clock.now() - journal.startedAtMs)],
  ];
}

function renderChecks(checks: readonly Check[]): string[] {
  if (checks.length === 0) return [];
  const rows = checks
    .slice(0, MOST_CHECKS)
    .map(({ title, result, message = '', application = '', remedy = '' }) => [
      application === '' ? title : `${application}: ${title}`,
      result,
      message,
      remedy,
    ]);
  const more = checks.length - rows.length;
  return [
    renderTable(['Check', 'Result', 'The platform says', 'What to do'], rows),
    ...(more > 0 ? [`… and ${String(more)} more, all of them in \`report_path\`.`] : []),
  ];
}
