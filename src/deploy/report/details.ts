import { foldAway, formatBytes, formatCount, renderList } from '../../text/index.ts';
import type { RunFacts } from './facts.ts';
import { renderTimeline } from './timeline.ts';

/** Renders what only few people look for, folded away: ids, digests, and where the time went. Escaped. */
export function renderDetails({ outputs, timeline }: RunFacts): string[] {
  return foldAway('Ids, digests and times', [...renderIds(outputs), ...renderTimeline(timeline)]);
}

function renderIds(outputs: RunFacts['outputs']): string[] {
  const { artifact_files: files, artifact_size: size } = outputs;
  return renderList([
    ['Error code', outputs.error_code],
    ['Correlation id', outputs.correlation_id],
    ['Deployment', outputs.deployment_uuid],
    ['Status at the platform', outputs.platform_status],
    ['Project', outputs.project_uuid],
    ['Connector version', outputs.connector_version],
    [
      'Artifact',
      files && `${formatCount(Number(files), 'file')}, ${formatBytes(Number(size))} zipped`,
    ],
    ['SHA-256 of the artifact', outputs.artifact_sha256],
    ['SHA-256 of its content', outputs.content_sha256],
  ]);
}
