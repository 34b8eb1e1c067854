import type { Occasion } from '../../event/index.ts';
import { gitHubReport, keepComment, workflowRun } from '../../reporting/index.ts';
import type { GitHubReport, PastDeployment, ReportName } from '../../reporting/index.ts';
import type { Repository } from '../../step/index.ts';
import type { DeployJournal } from '../outputs.ts';
import type { DeployWorld } from '../world.ts';
import type { LookBefore } from './lookBefore.ts';
import type { ReportPlan } from './reportPlan.ts';

/** The report of one run. */
export interface Begun {
  readonly report: GitHubReport;
  readonly plan: ReportPlan;
  /** Set when the same is live already. */
  readonly live: PastDeployment | undefined;
}

/** What is known of one run, as it goes on. */
export interface Side {
  readonly world: DeployWorld;
  readonly name: ReportName;
  readonly journal: DeployJournal;
  readonly note: (error: unknown) => void;
  readonly look: LookBefore;
  repository: Repository | undefined;
  occasion: Occasion | undefined;
  /** The commit that is deployed. */
  commit: string | undefined;
  begun: Begun | undefined;
  /** When GitHub's answer came that its deployment was created, by the run's clock. */
  recordedAtMs: number | undefined;
  /** Whether its deployment was reported to have ended already. */
  hasGivenWay: boolean;
  /** Whether the pull request was closed meanwhile. */
  isGone: boolean;
}

/** Opens the report of a run; undefined when there is nowhere to report to. Sends nothing yet. */
export function openReport(side: Side, plan: ReportPlan, live?: PastDeployment): Begun | undefined {
  const { world, name, journal, note, repository } = side;
  if (repository === undefined) return undefined;
  const { subject, commit, pullRequest, createsComment, deployment } = plan;
  const { runner, clock, correlationId } = world;
  const { startedAtMs } = journal;
  const keeper =
    pullRequest === undefined
      ? undefined
      : keepComment({ repository, clock, pullRequest, subject, startedAtMs });
  const comment = keeper && { ...keeper, ...(!createsComment && { write: keeper.amend }) };
  const report = gitHubReport({
    ...{ repository, runner, clock, note, name, correlationId, startedAtMs },
    ...{ subject, commit, pullRequest, deployment, comment },
    logUrl: workflowRun(runner.env).url,
    onCreated: (id) => {
      side.recordedAtMs = clock.now();
      journal.output('github_deployment_id', String(id));
    },
  });
  return { report, plan, live };
}
