import { escapeMarkdown, formatMoment, renderMarkdownTable } from '../../text/index.ts';
import { renderCommit } from './commit.ts';
import type { RunFacts } from './facts.ts';

/** Renders the last deployments before this run, folded away, with what a rollback needs of them. Escaped. */
export function renderHistory({ history, environment, repositoryUrl }: RunFacts): string[] {
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
