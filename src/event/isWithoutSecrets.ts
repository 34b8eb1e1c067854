import type { WorkflowEvent } from '../step/index.ts';

const DEPENDABOT = 'dependabot[bot]';

/** Whose runs get no secrets. */
type Without = 'forks and Dependabot' | 'Dependabot';

/**
 * The events on which GitHub withholds secrets. Any other event, such as `workflow_run`, has them.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories
 * @see https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions#restrictions-when-dependabot-triggers-events
 */
const WITHHELD: Readonly<Record<string, Without>> = {
  pull_request: 'forks and Dependabot',
  pull_request_review: 'forks and Dependabot',
  pull_request_review_comment: 'forks and Dependabot',
  push: 'Dependabot',
  create: 'Dependabot',
  deployment: 'Dependabot',
  deployment_status: 'Dependabot',
};

/** What a notice says of such a run. */
export const WITHOUT_SECRETS =
  'This run was started by a pull request from a fork, or by Dependabot, and GitHub gives such runs no secrets.';

/** Returns whether this run has no secrets. A re-run still counts as its first actor's. */
export function isWithoutSecrets({ name, actor, pullRequest }: WorkflowEvent): boolean {
  const isOfDependabot = actor === DEPENDABOT;
  // On this event, Dependabot lacks secrets only on its own pull requests.
  if (name === 'pull_request_target') return isOfDependabot && pullRequest?.author === DEPENDABOT;
  const withheld = Object.hasOwn(WITHHELD, name) ? WITHHELD[name] : undefined;
  if (withheld === 'forks and Dependabot' && pullRequest?.fromFork === true) return true;
  return withheld !== undefined && isOfDependabot;
}
