import type { Clock } from '../clock.ts';
import { startDeadline } from '../clock.ts';
import { ActionError } from '../errors.ts';
import { formatCount } from '../format.ts';
import { collectComplaints } from '../reporting/complaints.ts';
import { keepComment } from '../reporting/keepComment.ts';
import { retireAll } from '../reporting/pastDeployments.ts';
import { workflowRun } from '../reporting/workflowRun.ts';
import type { Repository } from '../repository.ts';
import type { Runner } from '../runner.ts';
import { escapeMarkdown, markdownLink } from '../text.ts';
import type { TeardownRequest } from './readRequest.ts';
import type { RemovedEnd } from './removal.ts';

interface World {
  readonly runner: Runner;
  readonly clock: Clock;
  /** Opens the workflow's own repository; undefined outside of a workflow. */
  readonly openRepository: (token: string) => Repository | undefined;
}

/** Two calls for each deployment of a long-lived pull request, and no more than a job can wait for. */
const LIMIT_MS = 60_000;

/**
 * Tells GitHub that a preview has ended: its deployments become inactive, and its comment says so. Never rejects; warns once of
 * what could not be told.
 */
export async function tellGitHub(
  { inputs, platform, environment, removal }: TeardownRequest,
  end: RemovedEnd,
  { runner, clock, openRepository, cancelled }: World & { readonly cancelled: AbortSignal },
): Promise<void> {
  const repository = inputs.github_token && openRepository(inputs.github_token);
  if (!repository) return;
  const { note, tell } = collectComplaints(runner);
  const subject = { platform, environment, target: removal.target };
  const { signal, clear } = startDeadline(clock, LIMIT_MS, { parent: cancelled, reason: tooSlow });
  try {
    const retired = await retireAll(repository, subject, signal);
    if (retired > 0) runner.info(`Made ${formatCount(retired, 'GitHub Deployment')} inactive.`);
  } catch (error) {
    note(error);
  }
  const pullRequest = runner.event.pullRequest?.number;
  if (inputs.pr_comment && pullRequest !== undefined) {
    const run = workflowRun(runner.env);
    const comment = keepComment({ repository, clock, pullRequest, subject, runId: run.id });
    await comment.amend(render(end, run.url), signal).catch(note);
  }
  clear();
  tell();
}

function render({ status, line }: RemovedEnd, logUrl: string | undefined): string {
  const log = logUrl === undefined ? [] : [markdownLink('Log', logUrl)];
  const heading = status === 'kept' ? 'Preview ended' : 'Preview removed';
  return [`### ${heading}`, escapeMarkdown(line), ...log].join('\n\n');
}

function tooSlow(): ActionError {
  return new ActionError('timeout', 'GitHub did not answer in time.');
}
