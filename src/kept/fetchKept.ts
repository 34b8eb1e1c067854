import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nameByContent, unwrap } from '../build/index.ts';
import { ActionError, hasStatus } from '../errors/index.ts';
import { makeTemporaryFolder } from '../files/index.ts';
import type { KeptFile, KeptFiles } from '../step/index.ts';
import { formatBytes, showName } from '../text/index.ts';
import { formatAddress } from '../inputs/index.ts';
import { findKept, gone } from './findKept.ts';
import type { KeptRequest } from './findKept.ts';
import { saveDownload, tooLarge } from './saveDownload.ts';

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
  const files = await findKept({ ...tools, request }, signal);
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
    throw hasStatus(error, 404, 410) ? gone(shown, file.kind, error) : error;
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
    // Several large ones would fill the disk.
    await rm(folder, { recursive: true, force: true });
    return { kind: 'mismatch', message: `${shown} has the SHA-256 ${sha256}, not ${expected}.` };
  }
  // The runner accepts one product of a name in a job.
  const named = join(folder, nameByContent(sha256));
  await rename(path, named);
  return { kind: 'zip', path: named };
}
