import type { WorkflowEvent } from '../runner.ts';

/**
 * Names the GitHub environment of a run that was given none: `preview/pr-<n>` for a pull request, `production` for a
 * release or a tag, otherwise the branch.
 */
export function environmentName(event: WorkflowEvent): string {
  if (event.pullRequest !== undefined) return previewName(event.pullRequest.number);
  if (event.name === 'release' || event.ref.startsWith('refs/tags/')) return 'production';
  return event.ref.replace(/^refs\/heads\//, '') || 'production';
}

/** Names the environment of a pull request's preview. */
export function previewName(pullRequest: number): string {
  return `preview/pr-${String(pullRequest)}`;
}
