import type {
  GitHubState,
  ArtifactRecord,
  AssetRecord,
  ReleaseRecord,
  RunRecord,
} from '../state/index.ts';

/** A workflow run to add. */
export interface NewRun {
  readonly id: number;
  /** Default: `push`. */
  readonly event?: string;
  /** Default: the repository itself. `null` for a deleted one. */
  readonly headRepository?: string | null;
  readonly headSha?: string;
}

/** An artifact to add. A missing run is added as a push of the repository itself. */
export interface NewArtifact {
  readonly runId: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expired?: boolean;
}

/** A release to add. */
export interface NewRelease {
  readonly tag: string;
  readonly draft?: boolean;
  readonly assets?: readonly (Pick<AssetRecord, 'name' | 'bytes'> & Partial<AssetRecord>)[];
}

/** Adds a workflow run. */
export function addRun(state: GitHubState, wanted: NewRun): RunRecord {
  const { owner, name, defaultBranch } = state.repository;
  const { id, event = 'push', headRepository = `${owner}/${name}` } = wanted;
  const run = {
    ...{ id, event, headRepository: headRepository ?? undefined, createdAt: new Date(state.now()) },
    headSha: wanted.headSha ?? state.branches.get(defaultBranch) ?? '',
  };
  state.runs.set(id, run);
  return run;
}

/** Adds an artifact of a run. A second one of the same name is one of a later attempt. */
export function addArtifact(state: GitHubState, wanted: NewArtifact): ArtifactRecord {
  const { runId, name, bytes, expired = false } = wanted;
  if (!state.runs.has(runId)) addRun(state, { id: runId });
  const createdAt = new Date(state.now());
  const artifact = { id: state.nextId(), runId, name, bytes, createdAt, expired };
  state.artifacts.set(artifact.id, artifact);
  return artifact;
}

/** Adds a release with its assets. */
export function addRelease(state: GitHubState, wanted: NewRelease): ReleaseRecord {
  const { tag, draft = false, assets = [] } = wanted;
  const release: ReleaseRecord = {
    ...{ id: state.nextId(), tag, draft },
    assets: assets.map((asset) => ({ state: 'uploaded', ...asset, id: state.nextId() })),
  };
  state.releases.set(tag, release);
  return release;
}
