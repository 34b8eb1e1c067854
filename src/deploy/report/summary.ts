import {
  escapeMarkdown,
  formatBytes,
  formatCommit,
  markdownLink,
  renderTable,
} from '../../text/index.ts';
import { renderProblem } from '../../step/index.ts';
import type { Outputs } from '../outputs.ts';
import { isRemoved, unchangedSince } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { renderTimeline } from './timeline.ts';
import type { Timeline } from './timeline.ts';

/** What a run leaves for its summary. */
export interface RunRecord {
  readonly outputs: Outputs;
  readonly timeline: Timeline;
  /** The commit that was deployed, where that is known. */
  readonly commit?: string | undefined;
}

/** Renders the job summary of a run as blocks of Markdown. Whatever comes from outside is escaped. */
export function renderSummary(
  outcome: Outcome,
  { outputs, timeline, commit }: RunRecord,
): string[] {
  return [
    `### ${headingOf(outcome)}`,
    ...linkTo(outputs.url),
    ...(outcome.problem === undefined ? [] : renderProblem(outcome.problem)),
    ...(outcome.status === 'planned' ? [renderFacts(outcome.plan)] : []),
    ...(outcome.status === 'skipped' ? [] : [renderFacts(facts(outputs, commit))]),
    ...renderTimeline(timeline),
  ];
}

/** Says in a line how a step ended, for the top of a summary or a comment. Escaped. */
export function headingOf(outcome: Outcome): string {
  if (outcome.status === 'unchanged') return escapeMarkdown(unchangedSince(outcome));
  if (outcome.status === 'unhealthy') return escapeMarkdown(outcome.problem.title);
  return isRemoved(outcome) ? 'Preview removed' : headings[outcome.status];
}

const headings: Readonly<Record<Outcome['status'], string>> = {
  completed: 'Deployed',
  queued: 'Deployment queued',
  in_progress: 'Deployment in progress',
  unchanged: 'Nothing to deploy',
  planned: 'Deployment plan: nothing was written',
  skipped: 'Nothing was deployed',
  failed: 'Deployment failed',
  timed_out: 'Deployment timed out',
  cancelled: 'Deployment cancelled',
  unknown: 'Deployment outcome unknown',
  unhealthy: 'Live, but not healthy',
};

function linkTo(url: string | undefined): string[] {
  return url ? [`**${markdownLink(url, url)}**`] : [];
}

function facts(
  outputs: RunRecord['outputs'],
  commit: string | undefined,
): { what: string; value: string }[] {
  const size = Number(outputs.artifact_size);
  const rows: [string, string | undefined][] = [
    ['Status at the platform', outputs.platform_status],
    ['Deployment', outputs.deployment_uuid],
    ['Project', outputs.project_uuid],
    ['Connector version', outputs.connector_version],
    ['Connector tag', outputs.connector_tag],
    ['Environment', outputs.environment],
    ['Commit', commit && formatCommit(commit)],
    ['Artifact', outputs.artifact_files && `${outputs.artifact_files} files, ${formatBytes(size)}`],
    ['SHA-256 of the artifact', outputs.artifact_sha256],
    ['SHA-256 of its content', outputs.content_sha256],
    ['Error code', outputs.error_code],
    ['Correlation id', outputs.correlation_id],
    ['Duration in seconds', outputs.duration_seconds],
  ];
  return rows.flatMap(([what, value]) => (value ? [{ what, value }] : []));
}

function renderFacts(rows: readonly { readonly what: string; readonly value: string }[]): string {
  return renderTable(
    ['', ''],
    rows.map(({ what, value }) => [what, value]),
  );
}
