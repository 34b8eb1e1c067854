import { answerJson } from '../../../model/index.ts';
import type { Answer, Request } from '../../../model/index.ts';
import type { Operation } from '../operation.ts';
import { PAGING } from '../operation.ts';
import { refuse, refuseUnknown } from '../refusals.ts';
import type { GitHubState, AssetRecord } from '../state/index.ts';
import { signUrl } from './storage.ts';
import { toWireArtifact, toWireAsset, toWireRelease, toWireRun } from './wire.ts';

const actions = { ofRepository: true, needs: [{ kind: 'actions', access: 'read' }] } as const;
const contents = { ofRepository: true, needs: [{ kind: 'contents', access: 'read' }] } as const;
const none = { parameters: [] } as const;

/**
 * Serves workflow runs, their artifacts, and releases with their assets.
 *
 * @see https://docs.github.com/en/rest/actions/artifacts
 * @see https://docs.github.com/en/rest/releases
 */
export function keptOperations(state: GitHubState): readonly Operation[] {
  const run = '/actions/runs/{id}';
  const zip = '/actions/artifacts/{id}/zip';
  return [
    {
      ...{ ...actions, ...none, name: 'GET /repo/runs/{id}', pattern: run },
      handle: (_request, { id }) => {
        const found = state.runs.get(Number(id));
        return found === undefined ? refuseUnknown() : answerJson(200, toWireRun(found, state));
      },
    },
    {
      ...{ ...actions, name: 'GET /repo/runs/{id}/artifacts' },
      ...{ pattern: `${run}/artifacts`, parameters: [...PAGING, 'name'] },
      handle: (request, { id }) => listArtifacts(Number(id), request, state),
    },
    {
      ...{ ...actions, ...none, name: 'GET /repo/artifacts/{id}/zip', pattern: zip },
      handle: (_request, { id }) => redirectToArtifact(Number(id), state),
    },
    {
      ...{
        ...contents,
        ...none,
        name: 'GET /repo/releases/{tag}',
        pattern: '/releases/tags/{tag}',
      },
      handle: (_request, { tag = '' }) => {
        const found = state.releases.get(tag);
        return found === undefined || found.draft
          ? refuseUnknown()
          : answerJson(200, toWireRelease(found, state));
      },
    },
    {
      ...{ ...contents, ...none, name: 'GET /repo/assets/{id}', pattern: '/releases/assets/{id}' },
      handle: (request, { id }) => answerAsset(Number(id), request, state),
    },
  ];
}

/** Lists the artifacts of a run, the oldest first as GitHub happens to do: nobody may rely on an order. */
function listArtifacts(runId: number, { query }: Request, state: GitHubState): Answer {
  if (!state.runs.has(runId)) return refuseUnknown();
  const name = state.switches.ignoresArtifactNames ? null : query.get('name');
  const found = [...state.artifacts.values()].filter(
    (artifact) => artifact.runId === runId && (name === null || artifact.name === name),
  );
  const perPage = Number(query.get('per_page') ?? 30);
  return answerJson(200, {
    total_count: found.length,
    artifacts: found.slice(0, perPage).map((artifact) => toWireArtifact(artifact, state)),
  });
}

function redirectToArtifact(id: number, state: GitHubState): Answer {
  const artifact = state.artifacts.get(id);
  if (artifact === undefined) return refuseUnknown();
  if (artifact.expired) return refuse(410, 'Artifact has expired');
  return redirect(state, () => state.artifacts.get(id)?.bytes);
}

/** Only with `application/octet-stream` it is the file; else its description. */
function answerAsset(id: number, { headers }: Request, state: GitHubState): Answer {
  const find = (): AssetRecord | undefined =>
    [...state.releases.values()].flatMap(({ assets }) => assets).find((asset) => asset.id === id);
  const asset = find();
  if (asset?.state !== 'uploaded') return refuseUnknown();
  if (headers['accept'] !== 'application/octet-stream') {
    return answerJson(200, toWireAsset(asset, state));
  }
  const sent = { 'Content-Type': 'application/octet-stream' };
  if (!state.switches.redirectsAssets) return { status: 200, headers: sent, body: asset.bytes };
  return redirect(state, () => find()?.bytes);
}

function redirect(state: GitHubState, bytes: () => Uint8Array | undefined): Answer {
  return { status: 302, headers: { Location: signUrl(state, bytes) }, body: '' };
}
