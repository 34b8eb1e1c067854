import type { Clock, Repository, Runner } from '../step/index.ts';
import { ActionError } from '../errors/index.ts';
import { collectComplaints, keepComment, workflowRun } from '../reporting/index.ts';
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
const HURRY_MS = 1400;

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
  const limit = startLimit(clock, cancelled);
  const log = run.url === undefined ? [] : [markdownLink('Log', run.url)];
  const write = outcome.status === 'no_changes' ? comment.amend : comment.write;
  await write([...blocks, ...log].join('\n\n'), limit.signal).catch(note);
  limit.clear();
  tell();
}

/** The time to tell GitHub; a signal, before or meanwhile, leaves less of it. */
function startLimit(
  clock: Clock,
  cancelled: AbortSignal,
): { readonly signal: AbortSignal; readonly clear: () => void } {
  const late = new AbortController();
  const stop = (): void => {
    late.abort(new ActionError('timeout', 'GitHub did not answer in time.'));
  };
  const timers = [clock.schedule(cancelled.aborted ? HURRY_MS : WITHIN_MS, stop)];
  const hurry = (): void => {
    timers.push(clock.schedule(HURRY_MS, stop));
  };
  cancelled.addEventListener('abort', hurry, { once: true });
  return {
    signal: late.signal,
    clear: () => {
      cancelled.removeEventListener('abort', hurry);
      for (const cancel of timers) cancel();
    },
  };
}

function nameOf(target: Target): string {
  return target.storeHash ?? (target.kind === 'described' ? target.section.fields.id : '');
}
