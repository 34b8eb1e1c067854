import {
  finishReport,
  leftReports,
  startLongReportLimit,
  workflowRun,
} from '../../reporting/index.ts';
import type { ReportEnd } from '../../reporting/index.ts';
import { problemOf } from '../../step/index.ts';
import type { DeployWorld } from '../world.ts';
import { stoppedComment } from './commentText.ts';

/**
 * Runs the post step: reports to GitHub how a deployment ended when the main step was killed, or could not reach it. Does nothing
 * after a run that reported everything. Always green: the step itself has already ended the way it did.
 */
export async function finishReporting(
  { runner, clock, openRepository }: Pick<DeployWorld, 'runner' | 'clock' | 'openRepository'>,
  cancelled: AbortSignal,
): Promise<boolean> {
  const reports = leftReports(runner);
  const token = runner.input('github_token')?.trim();
  if (reports.length === 0 || token === undefined) return true;
  runner.secret(token);
  const repository = await openRepository(token);
  if (repository === undefined) return true;
  const deadline = startLongReportLimit(clock, cancelled);
  const { url: logUrl } = workflowRun(runner.env);
  for (const report of reports) {
    const { environment, commit } = report;
    const comment = stoppedComment({ environment, commit, logUrl, nowMs: clock.now() });
    const stopped = { ...STOPPED, replaces: false, comment };
    try {
      await finishReport(report, { repository, clock, logUrl, stopped }, deadline.signal);
      runner.info('Reported to GitHub how the deployment ended.');
    } catch (error) {
      const { message } = problemOf(error);
      runner.info(`Could not report to GitHub how the deployment ended. ${message}`);
    }
  }
  deadline.clear();
  return true;
}

const STOPPED: Pick<ReportEnd, 'statuses'> = {
  statuses: [
    {
      state: 'error',
      description:
        'The run was stopped before it could report how it ended. The platform may have gone on.',
    },
  ],
};
