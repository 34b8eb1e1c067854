import {
  keepComment,
  logLink,
  retireAll,
  startLongReportLimit,
  workflowRun,
} from '../reporting/index.ts';
import type { Subject } from '../reporting/index.ts';
import type { Repository, Run } from '../step/index.ts';
import { escapeMarkdown, formatCount, oneLine } from '../text/index.ts';
import type { TeardownJob } from './readRequest.ts';
import type { RemovedEnd } from './removal.ts';

interface EndedRun extends Run {
  readonly repository: Repository;
  /** Receives what failed. */
  readonly note: (error: unknown) => void;
}

/**
 * Reports to GitHub that a preview ended: its deployments become inactive, and its comment says so. Never rejects; what fails is
 * noted.
 */
export async function updateGitHub(
  { inputs, platform, environment, pullRequest, removal }: TeardownJob,
  end: RemovedEnd,
  { runner, clock, journal, repository, note, cancelled }: EndedRun,
): Promise<void> {
  const { startedAtMs } = journal;
  const others = new Set((end.otherTargets ?? []).filter((target) => target !== removal.target));
  const subjectOf = (target: string): Subject => ({ platform, environment, target });
  const subjects = [subjectOf(removal.target), ...[...others].map(subjectOf)] as const;
  const { signal, clear } = startLongReportLimit(clock, cancelled);
  try {
    const retired = await retireAll(repository, subjects, signal);
    runner.info(
      retired > 0
        ? `Made ${formatCount(retired, 'GitHub Deployment')} inactive.`
        : `GitHub has no active Deployment of ${removal.target} in ${oneLine(environment)}.`,
    );
  } catch (error) {
    note(error);
  }
  if (inputs.pr_comment && pullRequest !== undefined) {
    const run = workflowRun(runner.env);
    for (const subject of subjects) {
      const comment = keepComment({ repository, clock, pullRequest, subject, startedAtMs });
      await comment.amend(render(end, environment, run.url), signal).catch(note);
    }
  }
  clear();
}

function render(
  { status, line }: RemovedEnd,
  environment: string,
  logUrl: string | undefined,
): string {
  const heading = status === 'kept' ? 'Preview ended' : 'Preview removed';
  return [
    `### ${heading} · ${escapeMarkdown(environment)}`,
    escapeMarkdown(line),
    ...logLink(logUrl),
  ].join('\n\n');
}
