import type { Clock, Repository, Runner } from '../../step/index.ts';
import { gitHubReport, keepComment, workflowRun } from '../../reporting/index.ts';
import type { GitHubReport } from '../../reporting/index.ts';
import type { DeployJournal } from '../outputs.ts';
import type { ReportPlan } from './reportPlan.ts';

/** What reporting needs. */
export interface ReportTools {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly correlationId: string;
  readonly repository: Repository;
  readonly journal: DeployJournal;
  /** Receives what failed. */
  readonly note: (error: unknown) => void;
}

/** Opens the report of one run to GitHub. Sends nothing yet. */
export function openRunReport(plan: ReportPlan, tools: ReportTools): GitHubReport {
  const { subject, commit, pullRequest, createsComment, deployment } = plan;
  const { repository, clock, journal } = tools;
  const { startedAtMs } = journal;
  const run = workflowRun(tools.runner.env);
  const keeper =
    pullRequest === undefined
      ? undefined
      : keepComment({ repository, clock, pullRequest, subject, startedAtMs });
  const comment = keeper && { ...keeper, ...(!createsComment && { write: keeper.amend }) };
  return gitHubReport({
    ...{ ...tools, subject, commit, startedAtMs, pullRequest, deployment, comment },
    logUrl: run.url,
    onCreated: (id) => {
      journal.output('github_deployment_id', String(id));
    },
  });
}
