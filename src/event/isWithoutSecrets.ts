import type { WorkflowEvent } from '../runner.ts';

const DEPENDABOT = 'dependabot[bot]';

/**
 * Tells whether GitHub gives this run no secrets: a pull request's run that is from a fork, or Dependabot's.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
 */
export function isWithoutSecrets({ name, actor, pullRequest }: WorkflowEvent): boolean {
  if (name !== 'pull_request' || pullRequest === undefined) return false;
  return pullRequest.fromFork || actor === DEPENDABOT || pullRequest.author === DEPENDABOT;
}
