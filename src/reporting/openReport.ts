import * as z from 'zod/mini';
import type { Runner } from '../step/index.ts';

/** Where reports are left: that of a deployment, and that of the way back after it. */
const MEMORIES = { deployment: 'open_report', wayBack: 'open_report_back' } as const;

/** Which report of a run it is: each is left and finished by itself. */
export type ReportName = keyof typeof MEMORIES;

/** How a report ends. Markdown of the comment without its hidden lines. */
const End = z.object({
  statuses: z.array(
    z.object({
      state: z.enum(['success', 'failure', 'error', 'inactive', 'queued', 'in_progress']),
      description: z.string(),
      environmentUrl: z.optional(z.string()),
    }),
  ),
  /** Whether what was live before is not served any more. */
  replaces: z.boolean(),
  /** Absent where the comment is another report's. */
  comment: z.optional(z.string()),
});

/** What the post step has to know of a report that the main step could not finish. Holds no secret. */
const OpenReport = z.object({
  platform: z.string(),
  environment: z.string(),
  target: z.string(),
  correlationId: z.string(),
  /** The commit that is deployed. */
  commit: z.string(),
  /** When the run started, in milliseconds since 1970. */
  startedAtMs: z.number(),
  /** Whether a GitHub Deployment was about to be created, so that there may be one. */
  hasDeployment: z.boolean(),
  deploymentId: z.optional(z.number()),
  pullRequest: z.optional(z.number()),
  /** Set when the main step knew how it ended, but could not report it to GitHub. */
  end: z.optional(End),
});

/** How a report ends. */
export type ReportEnd = z.infer<typeof End>;
/** A report that the main step has begun. */
export type OpenReport = z.infer<typeof OpenReport>;

/** Leaves a report for the post step to finish, in place of what was left before. */
export function leaveReport(
  runner: Pick<Runner, 'remember'>,
  name: ReportName,
  report: OpenReport,
): void {
  runner.remember(MEMORIES[name], JSON.stringify(report));
}

/** Notes that the post step has nothing to finish. */
export function closeReport(runner: Pick<Runner, 'remember'>, name: ReportName): void {
  runner.remember(MEMORIES[name], '');
}

/** Reads the reports that the main step has left unfinished, in the order in which it began them. */
export function leftReports(runner: Pick<Runner, 'recall'>): readonly OpenReport[] {
  return Object.values(MEMORIES).flatMap((name) => {
    try {
      return [OpenReport.parse(JSON.parse(runner.recall(name) ?? ''))];
    } catch {
      return [];
    }
  });
}
