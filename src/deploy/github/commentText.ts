import { renderProblem } from '../../step/index.ts';
import { escapeMarkdown, formatCommit, markdownLink } from '../../text/index.ts';
import { isRemoved } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { headingOf, renderTimeline } from '../report/index.ts';
import type { Timeline } from '../report/index.ts';

/** What a pull request's comment says besides how it went. */
export interface CommentFacts {
  readonly environment: string;
  readonly target: string;
  readonly sha: string;
  readonly url: string | undefined;
  /** The page with the log of the run. */
  readonly logUrl: string | undefined;
  readonly nowMs: number;
}

/** Renders the comment of a deployment that has begun. */
export function startedComment(facts: CommentFacts): string {
  return render('Deploying', facts).join('\n\n');
}

/** Renders the comment of a run that was killed before it could say how it ended. */
export function stoppedComment(facts: CommentFacts): string {
  const blocks = [...render('Deployment stopped', facts), STOPPED];
  return blocks.join('\n\n');
}

/** Renders the comment of a deployment that has ended; on failure why, and where the time went. */
export function endedComment(
  outcome: Outcome,
  facts: CommentFacts & { readonly timeline: Timeline; readonly isGone: boolean },
): string {
  const failed = outcome.problem !== undefined;
  return [
    ...render(headingOf(outcome), facts),
    ...(facts.isGone ? [isRemoved(outcome) ? REMOVED : CLOSED] : []),
    ...(failed ? [...renderProblem(outcome.problem), ...renderTimeline(facts.timeline)] : []),
  ].join('\n\n');
}

const STOPPED =
  'The run was stopped before it could say how the deployment ended. The platform may have gone on: look there, or deploy again.';

const CLOSED =
  'The pull request was closed while this was deployed. Run the `teardown` action if the preview is still there.';

const REMOVED =
  'The pull request was closed while this was deployed, so the preview was removed again.';

function render(state: string, facts: CommentFacts): string[] {
  const { environment, target, sha, url, logUrl, nowMs } = facts;
  const time = `${new Date(nowMs).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  const rows: [string, string | undefined][] = [
    ['Site', url && markdownLink(url, url)],
    ['Environment', escapeMarkdown(environment)],
    ['Target', escapeMarkdown(target)],
    // Left as it is, GitHub makes it a link to the commit.
    ['Commit', escapeMarkdown(formatCommit(sha))],
    ['Updated', logUrl ? `${time}, ${markdownLink('log', logUrl)}` : time],
  ];
  const table = rows.flatMap(([what, value]) => (value ? [`| ${what} | ${value} |`] : []));
  return [`### ${state}`, ['| | |', '| --- | --- |', ...table].join('\n')];
}
