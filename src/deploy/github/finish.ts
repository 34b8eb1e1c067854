import type { Clock } from '../../step/ports/clock.ts';
import { startDeadline } from '../../step/ports/clock.ts';
import { ActionError } from '../../step/errors.ts';
import { finishReport } from '../../reporting/finishReport.ts';
import { leftReport } from '../../reporting/openReport.ts';
import type { ReportEnd } from '../../reporting/openReport.ts';
import { workflowRun } from '../../reporting/workflowRun.ts';
import type { Repository } from '../../step/ports/repository.ts';
import type { Runner } from '../../step/ports/runner.ts';
import { problemOf } from '../../step/problem.ts';
import { stoppedComment } from './commentText.ts';

export interface FinishWorld {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly openRepository: (token: string) => Repository | undefined;
}

/** The runner gives a cancelled job five minutes in all. */
const LIMIT_MS = 60_000;

/**
 * Runs the post step: tells GitHub how a deployment ended when the main step was killed, or could not reach it. Does nothing
 * after a run that has told all. Always green: the step itself has already ended the way it did.
 */
export async function finishDeploy(world: FinishWorld, cancelled: AbortSignal): Promise<boolean> {
  const { runner, clock } = world;
  const report = leftReport(runner);
  const token = runner.input('github_token')?.trim();
  if (report === undefined || token === undefined) return true;
  runner.secret(token);
  const repository = world.openRepository(token);
  if (repository === undefined) return true;
  const deadline = startDeadline(clock, LIMIT_MS, { parent: cancelled, reason: tooSlow });
  const run = workflowRun(runner.env);
  const facts = { ...report, sha: runner.event.sha, url: undefined, logUrl: run.url };
  const comment = stoppedComment({ ...facts, nowMs: clock.now() });
  const stopped = { ...STOPPED, comment };
  const around = { repository, clock, runId: run.id, logUrl: run.url, stopped };
  try {
    await finishReport(report, around, deadline.signal);
    runner.info('Told GitHub how the deployment ended.');
  } catch (error) {
    runner.info(`GitHub could not be told how the deployment ended. ${problemOf(error).message}`);
  } finally {
    deadline.clear();
  }
  return true;
}

const STOPPED: Pick<ReportEnd, 'statuses'> = {
  statuses: [
    {
      state: 'error',
      description:
        'The run was stopped before it could tell the end. The platform may have gone on.',
    },
  ],
};

function tooSlow(): ActionError {
  return new ActionError('timeout', 'GitHub did not answer in time.');
}
