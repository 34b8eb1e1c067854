import { createHash } from 'node:crypto';
import type {
  GitHubState,
  ArtifactRecord,
  AssetRecord,
  ReleaseRecord,
  RunRecord,
} from '../state/index.ts';
import { baseOf, toNodeId, toWireTime } from '../wire.ts';

const RETENTION_MS = 90 * 86_400_000;

/** Converts a workflow run for an answer. */
export function toWireRun(run: RunRecord, state: GitHubState): object {
  const { id, event, headRepository, headSha, createdAt } = run;
  const { owner, name } = state.repository;
  const own = `${owner}/${name}`;
  return {
    id,
    name: 'Deploy',
    node_id: toNodeId('WFR', id),
    ...{ head_branch: 'main', head_sha: headSha, event, run_attempt: 1 },
    ...{ status: 'completed', conclusion: 'success' },
    created_at: toWireTime(createdAt),
    url: `${baseOf(state)}/actions/runs/${String(id)}`,
    repository: { full_name: own },
    head_repository:
      headRepository === undefined
        ? null
        : { full_name: headRepository, fork: headRepository !== own },
  };
}

/** Converts an artifact for an answer. The digest is that of the download. */
export function toWireArtifact(artifact: ArtifactRecord, state: GitHubState): object {
  const { id, name, bytes, expired, createdAt, runId } = artifact;
  const url = `${baseOf(state)}/actions/artifacts/${String(id)}`;
  const created = toWireTime(createdAt);
  return {
    ...{ id, name, expired, url, node_id: toNodeId('A', id) },
    size_in_bytes: bytes.length,
    archive_download_url: `${url}/zip`,
    digest: digestOf(bytes),
    ...{ created_at: created, updated_at: created },
    expires_at: toWireTime(new Date(createdAt.getTime() + RETENTION_MS)),
    workflow_run: { id: runId, repository_id: state.repository.id },
  };
}

/** Converts a release for an answer. */
export function toWireRelease(release: ReleaseRecord, state: GitHubState): object {
  const { id, tag, draft, assets } = release;
  return {
    ...{ id, tag_name: tag, name: tag, draft, prerelease: false },
    url: `${baseOf(state)}/releases/${String(id)}`,
    assets: assets.map((asset) => toWireAsset(asset, state)),
  };
}

/** Converts an asset for an answer. */
export function toWireAsset(asset: AssetRecord, state: GitHubState): object {
  const { id, name, bytes, state: uploadState } = asset;
  return {
    ...{ id, name, state: uploadState, size: bytes.length, content_type: 'application/zip' },
    url: `${baseOf(state)}/releases/assets/${String(id)}`,
    digest: digestOf(bytes),
  };
}

function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
