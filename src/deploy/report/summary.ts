import { escapeMarkdown } from '../../text/index.ts';
import type { Outcome } from '../outcome.ts';
import { renderDetails } from './details.ts';
import type { RunFacts } from './facts.ts';
import { renderFirstScreen } from './firstScreen.ts';
import { renderHistory } from './history.ts';

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
