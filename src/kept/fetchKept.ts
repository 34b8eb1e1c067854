import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nameByContent, unwrap } from '../build/index.ts';
import { ActionError, HttpError } from '../errors/index.ts';
import { makeTemporaryFolder } from '../files/index.ts';
import type { KeptFile, KeptFiles } from '../step/index.ts';
import { formatBytes, listNames, oneLine, showName } from '../text/index.ts';
import { formatAddress } from './address.ts';
import type { KeptAddress } from './address.ts';
import { saveDownload, tooLarge } from './saveDownload.ts';
import { findDistrust } from './trust.ts';

/** What to fetch. */
export interface KeptRequest {
  readonly address: KeptAddress;
  /** The digest that a ready zip must have; lower-case hex. */
  readonly expectedSha256: string | undefined;
  /** Whether a person gave that digest in the workflow: then a fork's run may be named. One from a payload can be forged. */
  readonly isByHand: boolean;
}

/** What fetching needs of the run. */
export interface FetchTools {
  readonly repository: KeptFiles;
  readonly temporaryFolder: string;
  readonly secret: (value: string) => void;
  readonly info: (line: string) => void;
}

/** A kept build on the disk: a ready zip with the expected digest, or a build folder, whose content the caller has to check. */
export interface FetchedBuild {
  readonly kind: 'zip' | 'folder';
  /** Absolute, in a folder of its own. */
  readonly path: string;
}

/** Fits an unzipped build at the platform's limit, uploaded without compression. */
const MOST_BYTES = 640 * 1024 * 1024;
/** Each attempt of a run can have made an artifact of the name. */
const MOST_TRIED = 5;

/**
 * Fetches a kept build into a new folder below `temporaryFolder`. Of several artifacts with one name it takes the newest with
 * the expected digest, else the newest. Throws `artifact` when there is none, when its retention has ended, when its run is not
 * to be trusted, or when it is something else than was expected; `HttpError` when GitHub does not answer or refuses.
 */
export async function fetchKept(
  request: KeptRequest,
  tools: FetchTools,
  signal: AbortSignal,
): Promise<FetchedBuild> {
  const { address } = request;
  const files =
    address.kind === 'release'
      ? [await findAsset(address, tools, signal)]
      : await findArtifacts(address, { ...tools, request }, signal);
  let first: Mismatch | undefined;
  for (const file of files.slice(0, MOST_TRIED)) {
    const found = await fetchFile(file, { ...tools, request }, signal);
    if (found.kind !== 'mismatch') return found;
    first ??= found;
  }
  throw new ActionError('artifact', first?.message ?? 'Nothing was found.', { hint: OTHER_BYTES });
}

const OTHER_BYTES =
  'Somebody replaced what is kept, or the digest is of another zip. Deploy a build that you trust.';

interface Mismatch {
  readonly kind: 'mismatch';
  readonly message: string;
}

type Tools = FetchTools & { readonly request: KeptRequest };

async function findAsset(
  address: Extract<KeptAddress, { readonly kind: 'release' }>,
  { repository }: FetchTools,
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
  { repository, request }: Tools,
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

const RETENTION =
  'GitHub deletes artifacts after their retention: 90 days unless `retention-days` or the repository’s settings say otherwise.';

async function fetchFile(
  file: KeptFile,
  { repository, request, temporaryFolder, secret, info }: Tools,
  signal: AbortSignal,
): Promise<FetchedBuild | Mismatch> {
  const { address, expectedSha256: expected } = request;
  const shown = showName(formatAddress(address));
  if (file.size > MOST_BYTES) throw tooLarge(shown, MOST_BYTES);
  const folder = await makeTemporaryFolder(temporaryFolder);
  const path = join(folder, 'download.zip');
  let sha256 = '';
  const save = async (body: AsyncIterable<Uint8Array>): Promise<void> => {
    ({ sha256 } = await saveDownload(body, { path, shown, mostBytes: MOST_BYTES }));
  };
  info(`Fetching ${shown}, ${formatBytes(file.size)}`);
  await repository.download(file, { save, secret }, signal).catch((error: unknown) => {
    throw isGone(error) ? gone(shown, file.kind, error) : error;
  });
  const zip = { path, sha256, folder };
  const wrapped = address.kind === 'artifact' && sha256 !== expected;
  if (!wrapped) return checkZip(zip, expected, shown);
  const into = await makeTemporaryFolder(folder);
  const wrapping = { zip: path, file: address.file, into, mostBytes: MOST_BYTES };
  const inner = await unwrap(wrapping, signal);
  if (inner.kind !== 'same') await rm(path, { force: true });
  switch (inner.kind) {
    case 'fault':
      throw new ActionError('artifact', `${shown} ${inner.problem}.`);
    case 'same':
      return checkZip(zip, expected, shown);
    case 'zip':
      return checkZip({ ...inner, folder }, expected, shown);
    case 'folder':
      return { kind: 'folder', path: inner.path };
  }
}

interface FetchedZip {
  readonly path: string;
  readonly sha256: string;
  /** The folder of this download. */
  readonly folder: string;
}

async function checkZip(
  { path, sha256, folder }: FetchedZip,
  expected: string | undefined,
  shown: string,
): Promise<FetchedBuild | Mismatch> {
  if (expected !== undefined && expected !== sha256) {
    return { kind: 'mismatch', message: `${shown} has the SHA-256 ${sha256}, not ${expected}.` };
  }
  // The runner accepts one product of a name in a job.
  const named = join(folder, nameByContent(sha256));
  await rename(path, named);
  return { kind: 'zip', path: named };
}

function isGone(error: unknown): boolean {
  return error instanceof HttpError && (error.status === 404 || error.status === 410);
}

function gone(shown: string, kind: KeptFile['kind'], cause: unknown): ActionError {
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
