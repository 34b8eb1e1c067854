import { callOf } from '../workflow.ts';
import type { Finding, Workflow } from '../workflow.ts';

/** The runs of one pull request: the newest of them replaces the one that waits. */
const OF_ONE_PULL_REQUEST = 'github.event.pull_request.number';

/**
 * Lists jobs of reusable workflows that are lost while they wait: a concurrency group has one job that runs and one that waits, and
 * a third takes the place of the second, which ends cancelled. Several calls of one run come to that at once.
 *
 * @see https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency
 */
export function checkConcurrency(workflow: Workflow): Finding[] {
  if (callOf(workflow) === undefined) return [];
  return Object.entries(workflow.data.jobs).flatMap(([id, { concurrency }]) => {
    if (concurrency === undefined) return [];
    const given = typeof concurrency === 'string' ? { group: concurrency } : concurrency;
    const { group, queue, 'cancel-in-progress': cancels = false } = given;
    if (cancels !== false || queue === 'max' || group.includes(OF_ONE_PULL_REQUEST)) return [];
    const message = 'A third job would cancel the second, which waits. Set `queue: max`.';
    return [workflow.find(['jobs', id, 'concurrency'], message)];
  });
}
