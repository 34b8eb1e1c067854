import * as z from 'zod/mini';
import type { Runner } from '../step/index.ts';

const MEMORY = 'open_report';

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
  comment: z.string(),
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
export function leaveReport(runner: Pick<Runner, 'remember'>, report: OpenReport): void {
  runner.remember(MEMORY, JSON.stringify(report));
}

/** Notes that the post step has nothing to finish. */
export function closeReport(runner: Pick<Runner, 'remember'>): void {
  runner.remember(MEMORY, '');
}

/** Reads the report that the main step has left unfinished; undefined when there is none. */
export function leftReport(runner: Pick<Runner, 'recall'>): OpenReport | undefined {
  try {
    return OpenReport.parse(JSON.parse(runner.recall(MEMORY) ?? ''));
  } catch {
    return undefined;
  }
}
