import type { Clock, Repository, Runner } from '../step/index.ts';
import { collectComplaints, keepComment, startTellLimit, workflowRun } from '../reporting/index.ts';
import { markdownLink } from '../text/index.ts';
import type { Outcome } from './outcome.ts';
import type { StoreRequest, Target } from './readRequest.ts';

interface World {
  readonly runner: Runner;
  readonly clock: Clock;
  /** Opens the workflow's own repository; undefined outside of a workflow. */
  readonly openRepository: (token: string) => Repository | undefined;
}

const WITHIN_MS = 10_000;

/**
 * Keeps one comment on the pull request with the plan, or with what became of it. Where there is nothing to change, only a
 * comment that is there already says so. Never rejects; warns once when it cannot be written.
 */
export async function tellPullRequest(
  request: StoreRequest,
  { outcome, blocks }: { readonly outcome: Outcome; readonly blocks: readonly string[] },
  { runner, clock, openRepository, cancelled }: World & { readonly cancelled: AbortSignal },
): Promise<void> {
  const { inputs, environment } = request;
  const pullRequest = runner.event.pullRequest?.number;
  if (!inputs.pr_comment || pullRequest === undefined) return;
  if (request.command === 'check' || request.command === 'export') return;
  const repository = inputs.github_token && openRepository(inputs.github_token);
  if (!repository) return;
  const { note, tell } = collectComplaints(runner);
  const run = workflowRun(runner.env);
  const subject = { platform: 'store', environment, target: nameOf(request.target) };
  const comment = keepComment({ repository, clock, pullRequest, subject, runId: run.id });
  const limit = startTellLimit(clock, WITHIN_MS, cancelled);
  const log = run.url === undefined ? [] : [markdownLink('Log', run.url)];
  const write = outcome.status === 'no_changes' ? comment.amend : comment.write;
  await write([...blocks, ...log].join('\n\n'), limit.signal).catch(note);
  limit.clear();
  tell();
}

function nameOf(target: Target): string {
  return target.storeHash ?? (target.kind === 'described' ? target.section.fields.id : '');
}
