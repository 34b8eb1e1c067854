import type { Clock, Repository } from '../step/index.ts';
import { closeDeployment } from './deploymentRecord.ts';
import { keepComment } from './keepComment.ts';
import type { OpenReport, ReportEnd } from './openReport.ts';
import { findCreated } from './pastDeployments.ts';

/** What finishing a report takes. */
export interface FinishOptions {
  readonly repository: Repository;
  readonly clock: Clock;
  readonly logUrl: string | undefined;
  /** How it ended, when the main step was killed before it could know. */
  readonly stopped: ReportEnd;
}

/** Reports to GitHub what the main step could no longer report. Tries everything, then throws what failed. */
export async function finishReport(
  report: OpenReport,
  options: FinishOptions,
  signal: AbortSignal,
): Promise<void> {
  const end = report.end ?? options.stopped;
  if (report.end === undefined && (await hasEnded(report, options.repository, signal))) return;
  const results = await Promise.allSettled([
    reportEnd(report, { ...options, end }, signal),
    writeComment(report, { ...options, end }, signal),
  ]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

/**
 * Returns whether the main step reported the end, although it could not note that: the disk was full. Saying then that it was
 * stopped would be wrong.
 */
async function hasEnded(
  { deploymentId: id }: OpenReport,
  repository: Repository,
  signal: AbortSignal,
): Promise<boolean> {
  if (id === undefined) return false;
  const last = await repository.latestStatus(id, signal).catch(() => undefined);
  return last !== undefined && ENDS.has(last.state);
}

const ENDS: ReadonlySet<string> = new Set(['success', 'failure', 'error', 'inactive']);

type Finishing = Pick<FinishOptions, 'repository' | 'clock' | 'logUrl'> & {
  readonly end: ReportEnd;
};

async function reportEnd(
  { hasDeployment, deploymentId, correlationId, ...subject }: OpenReport,
  { repository, logUrl, end }: Finishing,
  signal: AbortSignal,
): Promise<void> {
  if (!hasDeployment) return;
  const payload = { correlation_id: correlationId };
  const { environment } = subject;
  const id = deploymentId ?? (await findCreated(repository, { environment, payload }, signal))?.id;
  if (id !== undefined) await closeDeployment({ repository, id, subject, logUrl }, end, signal);
}

async function writeComment(
  { pullRequest, platform, environment, target, startedAtMs }: OpenReport,
  { repository, clock, end }: Finishing,
  signal: AbortSignal,
): Promise<void> {
  if (pullRequest === undefined || end.comment === undefined) return;
  const subject = { platform, environment, target };
  await keepComment({ repository, clock, pullRequest, subject, startedAtMs }).write(
    end.comment,
    signal,
  );
}
