import { ActionError } from '../errors/index.ts';
import { formatAddress } from '../inputs/index.ts';
import type { KeptAddress } from '../inputs/index.ts';
import type { KeepingRun, KeptFile, KeptFiles } from '../step/index.ts';
import { listNames, oneLine, showName } from '../text/index.ts';

/** What to find. */
export interface KeptRequest {
  readonly address: KeptAddress;
  /** The digest that a ready zip must have; lower-case hex. */
  readonly expectedSha256: string | undefined;
  /** Whether a person gave that digest in the workflow: then a fork's run may be named. One from a payload can be forged. */
  readonly isByHand: boolean;
}

interface Search {
  readonly repository: KeptFiles;
  readonly request: KeptRequest;
}

/**
 * Finds the files that an address can mean, the newest first: several with a digest to choose by, else one. Throws `artifact`
 * when there is none, when its retention has ended, or when its run is not to be trusted.
 */
export async function findKept(search: Search, signal: AbortSignal): Promise<readonly KeptFile[]> {
  const { address } = search.request;
  return address.kind === 'release'
    ? [await findAsset(address, search.repository, signal)]
    : findArtifacts(address, search, signal);
}

async function findAsset(
  address: Extract<KeptAddress, { readonly kind: 'release' }>,
  repository: KeptFiles,
  signal: AbortSignal,
): Promise<KeptFile> {
  const { tag, asset } = address;
  const shown = showName(formatAddress(address));
  const assets = await repository.releaseAssets(tag, signal);
  if (assets === undefined) {
    throw missing(
      `${shown}: this repository has no published release with the tag ${showName(tag)}.`,
      {
        hint: 'Check the tag, and that the job has `contents: read`. Drafts are not found.',
      },
    );
  }
  const found = assets.get(asset);
  if (found !== undefined) return found;
  const has = assets.size === 0 ? 'no assets' : listNames([...assets.keys()].map(oneLine));
  throw missing(`${shown}: the release has no such asset; it has ${has}.`, {
    hint: 'Somebody may have deleted or renamed it. Deploy another version.',
  });
}

async function findArtifacts(
  address: Extract<KeptAddress, { readonly kind: 'artifact' }>,
  { repository, request }: Search,
  signal: AbortSignal,
): Promise<readonly KeptFile[]> {
  const { runId, name } = address;
  const shown = showName(formatAddress(address));
  const run = await repository.workflowRun(runId, signal);
  if (run === undefined) {
    throw missing(`${shown}: this repository has no workflow run ${String(runId)}.`, {
      hint: `${RETENTION} Check the id, and that the job has \`actions: read\`.`,
    });
  }
  const distrust = findDistrust(run, repository.fullName);
  if (distrust !== undefined && !(request.isByHand && request.expectedSha256 !== undefined)) {
    throw missing(`${shown}: ${distrust}, so its artifacts are not trusted.`, {
      hint: 'If you have checked this zip, give its digest in `artifact_sha256`.',
    });
  }
  const all = await repository.artifacts(runId, name, signal);
  const files = all.filter(({ isExpired }) => !isExpired);
  if (files.length > 0) return request.expectedSha256 === undefined ? files.slice(0, 1) : files;
  throw all.length > 0
    ? expired(shown)
    : missing(`${shown}: the run has no artifact of this name.`, {
        hint: `${RETENTION} Or somebody deleted it.`,
      });
}

/**
 * Says why the artifacts of a run are not trusted, as the end of a sentence; undefined for one that is. Whoever may open a pull
 * request decides what a run of a fork builds, and `pull_request_target` runs with the repository's own name and secrets.
 */
function findDistrust({ event, headRepository }: KeepingRun, fullName: string): string | undefined {
  if (headRepository === undefined) return 'its run was for a repository that is gone';
  if (headRepository.toLowerCase() !== fullName.toLowerCase())
    return `its run was for another repository, ${oneLine(headRepository)}`;
  if (event === 'pull_request_target') return 'its run was started by `pull_request_target`';
  return undefined;
}

const RETENTION =
  'GitHub deletes artifacts after their retention: 90 days unless `retention-days` or the repository’s settings say otherwise.';

/** Makes the error for a file that was there a moment ago. */
export function gone(shown: string, kind: KeptFile['kind'], cause: unknown): ActionError {
  if (kind === 'artifact') return expired(shown, cause);
  return missing(`${shown}: GitHub no longer has this asset.`, {
    hint: 'Somebody may have deleted or replaced it. Deploy another version.',
    cause,
  });
}

function expired(shown: string, cause?: unknown): ActionError {
  return missing(`${shown}: GitHub no longer has this artifact.`, { hint: RETENTION, cause });
}

function missing(
  message: string,
  details: { readonly hint: string; readonly cause?: unknown },
): ActionError {
  return new ActionError('artifact', message, details);
}
