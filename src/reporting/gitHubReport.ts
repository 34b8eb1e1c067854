import { hasStatus } from '../errors/index.ts';
import type { Clock, NewDeployment, Repository, Runner } from '../step/index.ts';
import { deploymentRecord } from './deploymentRecord.ts';
import type { CommentKeeper } from './keepComment.ts';
import type { Subject } from './marker.ts';
import { closeReport, leaveReport } from './openReport.ts';
import type { OpenReport, ReportEnd, ReportName } from './openReport.ts';
import { startReportLimit } from './reportLimit.ts';

/** What the report of one deployment is made of. */
export interface ReportOptions {
  readonly repository: Repository;
  readonly name: ReportName;
  readonly runner: Pick<Runner, 'remember'>;
  readonly clock: Clock;
  /** Receives what failed. */
  readonly note: (error: unknown) => void;
  readonly subject: Subject;
  /** Undefined when no GitHub Deployment is wanted. */
  readonly deployment: NewDeployment | undefined;
  /** Undefined when no comment is wanted, or there is no pull request. */
  readonly comment: CommentKeeper | undefined;
  readonly pullRequest: number | undefined;
  readonly correlationId: string;
  /** The commit that is deployed. */
  readonly commit: string;
  /** When the run started, in milliseconds since 1970. */
  readonly startedAtMs: number;
  /** The page with the log of this run. */
  readonly logUrl: string | undefined;
  /** Called with the id of the GitHub Deployment as soon as there is one. */
  readonly onCreated: (id: number) => void;
}

/** The report of a running deployment. Never rejects, and never decides how a step ends. */
export interface GitHubReport {
  /** Begins to report, with a comment or without, and returns at once: a slow GitHub holds no deployment up. */
  readonly begin: (comment: string | undefined) => void;
  /** Reports the end, and waits for that: at most 10 s, and 1.4 s after the signal. What is left then is the post step's. */
  readonly end: (end: ReportEnd, cancelled: AbortSignal) => Promise<void>;
}

/** Makes the report of one deployment to GitHub. Sends nothing yet. */
export function gitHubReport(options: ReportOptions): GitHubReport {
  const { runner, clock, name } = options;
  const giveUp = new AbortController();
  const record = deploymentRecord(options, giveUp.signal);
  const writeComment = commentWriter(options.comment, giveUp.signal);
  const report = (): OpenReport => ({ ...reportOf(options), deploymentId: record.id() });
  let begun: Promise<unknown> = Promise.resolve();

  const attempt = (call: Promise<void>): Promise<boolean> =>
    call.then(
      () => true,
      (error: unknown) => {
        options.note(error);
        return false;
      },
    );

  return {
    begin: (markdown) => {
      leaveReport(runner, name, report());
      const opened = record.open((id) => {
        options.onCreated(id);
        leaveReport(runner, name, report());
      });
      begun = attempt(opened).then(() =>
        markdown === undefined ? undefined : attempt(writeComment(markdown)),
      );
    },
    end: async (end, cancelled) => {
      const { signal, clear } = startReportLimit(clock, cancelled);
      signal.addEventListener('abort', () => {
        giveUp.abort(signal.reason);
      });
      leaveReport(runner, name, { ...report(), end });
      await begun;
      leaveReport(runner, name, { ...report(), end });
      const closing = attempt(record.close(end));
      // One after the other is the order a reader expects; there may be no time for that.
      if (!cancelled.aborted) await closing;
      const { comment } = end;
      const written = comment === undefined ? true : attempt(writeComment(comment));
      const done = await Promise.all([closing, written]);
      clear();
      if (done.every(Boolean)) closeReport(runner, name);
    },
  };
}

function reportOf(options: ReportOptions): OpenReport {
  const { subject, correlationId, commit, startedAtMs, deployment, comment, pullRequest } = options;
  return {
    ...subject,
    ...{ correlationId, commit, startedAtMs },
    hasDeployment: deployment !== undefined,
    pullRequest: comment === undefined ? undefined : pullRequest,
  };
}

/** Writes the comment, until GitHub says that this token may not. */
function commentWriter(
  comment: CommentKeeper | undefined,
  signal: AbortSignal,
): (markdown: string) => Promise<void> {
  let refused = false;
  return async (markdown) => {
    if (comment === undefined || refused) return;
    try {
      await comment.write(markdown, signal);
    } catch (error) {
      refused = hasStatus(error, 401, 403, 404);
      throw error;
    }
  };
}
