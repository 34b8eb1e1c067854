import { renderProblem } from '../step/index.ts';
import {
  escapeMarkdown,
  foldAway,
  formatCount,
  formatNumber,
  oneLine,
  renderList,
  renderTable,
} from '../text/index.ts';
import type { Column, Target, TargetList } from './targetList.ts';
import type { Outcome } from './outcome.ts';

/** A job summary holds 1 MiB. */
const MOST_ROWS = 1000;

interface Known {
  /** Undefined when the inputs are wrong. */
  readonly list: TargetList | undefined;
  readonly correlationId: string;
}

type Listed = Extract<Outcome, { status: 'listed' }>;

/** Renders the job summary of a run as blocks of Markdown: what there is and where, with its ids folded away. */
export function renderSummary(outcome: Outcome, { list, correlationId }: Known): string[] {
  const ids = renderList([['Correlation id', correlationId]]);
  if (outcome.status === 'listed') return renderListed(outcome, ids);
  const what = list === undefined ? '' : ` ${list.noun}s in ${escapeMarkdown(list.place)}`;
  return [`### Listing${what} failed`, ...renderProblem(outcome.problem), ...foldAway('Ids', ids)];
}

/** Says in words how many targets there are, and where: `Found 3 projects in store abc123`. */
export function found({ list, targets }: Listed): string {
  return `Found ${formatCount(targets.length, list.noun)} in ${list.place}`;
}

function renderListed(outcome: Listed, ids: readonly string[]): string[] {
  const { list, targets } = outcome;
  const more = targets.length - MOST_ROWS;
  return [
    `### ${escapeMarkdown(found(outcome))}`,
    ...renderTargets(list.columns, targets),
    ...(more > 0 ? [`… and ${formatNumber(more)} more, all of them in \`targets\`.`] : []),
    ...foldAway('Ids', [...renderTargets(list.ids, targets), ...ids]),
  ];
}

function renderTargets(columns: readonly Column[], targets: readonly Target[]): string[] {
  if (targets.length === 0) return [];
  const rows = targets
    .slice(0, MOST_ROWS)
    .map((target) =>
      columns.map(({ value, or = '' }) => oneLine(String(target[value] ?? target[or] ?? ''))),
    );
  return [
    renderTable(
      columns.map(({ heading }) => heading),
      rows,
    ),
  ];
}
