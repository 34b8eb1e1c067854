import { escapeMarkdown, formatMoment, renderMarkdownTable } from '../../text/index.ts';
import type { Outcome } from '../outcome.ts';
import { renderDetails } from './details.ts';
import type { RunFacts } from './facts.ts';
import { renderFirstScreen } from './firstScreen.ts';
import { renderCommit } from './commit.ts';

/** Renders the job summary of a run as blocks of Markdown. Whatever comes from outside is escaped. */
export function renderSummary(outcome: Outcome, facts: RunFacts): string[] {
  return [
    ...renderFirstScreen(outcome, facts),
    ...(outcome.status === 'planned' ? [renderPlan(outcome.plan)] : []),
    ...renderHistory(facts),
    ...renderDetails(facts),
  ];
}

function renderPlan(plan: Extract<Outcome, { readonly status: 'planned' }>['plan']): string {
  return plan
    .map(({ what, value }) => `- **${escapeMarkdown(what)}:** ${escapeMarkdown(value)}`)
    .join('\n');
}

/** Renders the last deployments before this run, folded away, with what a rollback needs of them. Escaped. */
function renderHistory({ history, environment, repositoryUrl }: RunFacts): string[] {
  if (history.length === 0) return [];
  const place = environment === undefined ? '' : ` to ${escapeMarkdown(environment)}`;
  const rows = history.map(({ commit, by, atMs, state, id, isKept }) => [
    renderCommit(commit, { repositoryUrl }),
    escapeMarkdown(by),
    atMs === 0 ? '' : formatMoment(atMs),
    escapeMarkdown(state.replaceAll('_', ' ')),
    isKept ? 'yes' : 'no',
    String(id),
  ]);
  const head = ['Commit', 'By', 'When', 'State', 'Kept', 'GitHub Deployment'];
  return [
    `<details><summary>Deployments${place} before this run</summary>`,
    renderMarkdownTable(head, rows),
    '</details>',
  ];
}
