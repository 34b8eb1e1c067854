import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { showName } from '../../text/index.ts';
import {
  OUTPUT,
  WORKER,
  checkContents,
  describeFindings,
  findExcess,
  findPathProblem,
  mostUnzippedBytes,
} from '../check/index.ts';
import { contentSha256 } from '../contentSha256.ts';
import type { SourceReport, SourceRequest, ZipSource } from '../source.ts';
import { checkEntries } from './checkEntries.ts';
import { listEntries } from './listEntries.ts';
import type { ListedEntry } from './listEntries.ts';
import { verifyEntries } from './verifyEntry.ts';
import type { ZippedFile } from './verifyEntry.ts';

/** Reads and checks an existing zip to its last byte. Throws the signal's reason, or the file system's error. */
export async function readZip(request: SourceRequest, signal: AbortSignal): Promise<SourceReport> {
  const handle = await open(request.path, 'r');
  try {
    const before = await handle.stat({ bigint: true });
    const sha256 = await hashFile(handle, signal);
    const report = await readOpenZip({ handle, before, sha256 }, request, signal);
    const after = await handle.stat({ bigint: true });
    const hasChanged = after.size !== before.size || after.mtimeNs !== before.mtimeNs;
    const ownFaults = [
      ...checkDigest(sha256, request),
      ...(hasChanged ? [`path: ${showName(request.shownPath)} changed while it was read.`] : []),
    ];
    return ownFaults.length === 0
      ? report
      : { ...report, source: undefined, faults: [...ownFaults, ...report.faults] };
  } finally {
    await handle.close();
  }
}

interface OpenZip {
  readonly handle: FileHandle;
  readonly before: BigIntStats;
  readonly sha256: string;
}

async function readOpenZip(
  { handle, before, sha256 }: OpenZip,
  request: SourceRequest,
  signal: AbortSignal,
): Promise<SourceReport> {
  const listing = await listEntries(handle, signal);
  if (listing.kind === 'fault') {
    const fault = `path: ${showName(request.shownPath)} ${listing.problem}.`;
    return { source: undefined, faults: [fault], warnings: [] };
  }
  const entryFindings = checkEntries(listing.entries);
  // Verifying them all would take the time that the limit saves.
  if (entryFindings.some(({ rule }) => rule === 'too-many')) {
    return { source: undefined, faults: describeFindings(entryFindings), warnings: [] };
  }
  const build = listBuild(listing.entries);
  const size = Number(before.size);
  const unzippedSize = build.files.reduce((sum, file) => sum + file.size, 0);
  const isTooLarge = request.enforceLimits && unzippedSize > mostUnzippedBytes(request.limits);
  const { allowSensitiveFiles } = request;
  const files = isTooLarge ? [] : build.files;
  const folders = listing.entries.filter(isSoundFolder);
  const zip = { zip: listing.zip, files, folders, allowSensitiveFiles };
  const verified = await verifyEntries(zip, signal);
  const findings = [...entryFindings, ...verified.findings];
  const place = { zippedSize: size, workerPlace: OUTPUT + WORKER };
  const { faults, warnings } = checkContents({ ...build, ...place, findings }, request);
  const source: ZipSource = {
    kind: 'zip',
    path: request.path,
    sha256,
    size,
    mtimeNs: before.mtimeNs,
    files: build.files.length,
    unzippedSize,
    contentSha256: contentSha256({ files: verified.digests, emptyFolders: build.emptyFolders }),
    contents: verified.digests,
  };
  return { source: faults.length > 0 ? undefined : source, faults, warnings };
}

/** The build inside a zip. Names are relative to it. */
interface ZippedBuild {
  readonly files: readonly ZippedFile[];
  /** Names of empty folders, each ending with `/`. */
  readonly emptyFolders: readonly string[];
  /** Names at the top, of any kind. */
  readonly atTop: ReadonlySet<string>;
}

/** Picks the build's files and folders from a zip. Leaves out entries with invalid names. */
function listBuild(entries: readonly ListedEntry[]): ZippedBuild {
  const inside = entries.flatMap((entry) => {
    const { name, size } = entry;
    if (!name?.startsWith(OUTPUT)) return [];
    const isValid = !findExcess(name) && !findPathProblem(name.replace(/\/$/, ''));
    return isValid ? [{ name: name.slice(OUTPUT.length), size, entry }] : [];
  });
  const names = inside.map(({ name }) => name).filter((name) => name !== '');
  const parents = new Set(names.map(parentOf));
  return {
    files: inside.filter(({ entry }) => entry.kind === 'file'),
    emptyFolders: names.filter((name) => name.endsWith('/') && !parents.has(name)),
    atTop: new Set(names.map((name) => name.replace(/\/.*/, ''))),
  };
}

/** Returns the parent folder of a path, ending with `/`; empty at the top. */
function parentOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/', name.length - 2) + 1);
}

/** Selects folders whose directory entry has no fault. `checkEntries` reports the others. */
function isSoundFolder({ kind, size, raw }: ListedEntry): boolean {
  return kind === 'folder' && size === 0 && raw.canDecodeFileData();
}

function checkDigest(sha256: string, { expectedSha256, shownPath }: SourceRequest): string[] {
  return expectedSha256 === undefined || expectedSha256 === sha256
    ? []
    : [
        `artifact_sha256: ${showName(shownPath)} has the SHA-256 ${sha256}, ` +
          `not ${showName(expectedSha256)}.`,
      ];
}

const CHUNK_BYTES = 1024 * 1024;

/** Computes the SHA-256 of an open file in lower-case hex. Throws the signal's reason on abort. */
async function hashFile(handle: FileHandle, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK_BYTES);
  for (let position = 0; ;) {
    signal.throwIfAborted();
    const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES, position);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(chunk.subarray(0, bytesRead));
    position += bytesRead;
  }
}
