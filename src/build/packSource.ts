import { rename, stat, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ActionError } from '../errors/index.ts';
import { contentSha256 } from './contentSha256.ts';
import type { PackedFile } from './contentSha256.ts';
import { OWNER_ONLY, explainFileError, fileErrorCode } from '../files/index.ts';
import { checkLimits, mostZippedBytes } from './check/index.ts';
import type { BuildLimits } from './check/index.ts';
import { showName } from '../text/index.ts';
import type { ArtifactSource, FolderSource, ZipSource } from './source.ts';
import { writeZip } from './zip/index.ts';
import type { WrittenZip } from './zip/index.ts';
import type { FileHandle } from 'node:fs/promises';

/** The zip to upload. Digests are SHA-256 in lower-case hex. */
export interface Artifact {
  /** Absolute. */
  readonly path: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** Number of files, without folders. */
  readonly files: number;
  /** In bytes. */
  readonly unzippedSize: number;
  /** Depends on the files and folders only, not on the packing; see `contentSha256`. */
  readonly contentSha256: string;
  /** The files, without folders. */
  readonly contents: readonly PackedFile[];
}

/** Progress of packing, by the bytes of the files. */
export type PackProgress = Readonly<Record<'doneBytes' | 'totalBytes', number>>;

/** Where and how strictly to pack. */
export interface PackOptions {
  /** Where the zip goes; must not exist yet. Unused for a ready zip. */
  readonly outputPath: string;
  /** Whether to rename the new zip to {@link nameByContent} in the same folder. */
  readonly namesByContent?: boolean;
  /** Whether a zip that is too large is an error instead of a warning. */
  readonly enforceLimits: boolean;
  /** The platform's limits unless given. */
  readonly limits?: BuildLimits | undefined;
  readonly signal: AbortSignal;
  /** Called as bytes of files are read; never for a ready zip. */
  readonly onProgress?: (progress: PackProgress) => void;
  /** Called when the zip is too large, with its bytes, and is packed again with more effort. */
  readonly onAgain?: (zippedBytes: number) => void;
}

/** The artifact, and a warning for each limit that may be exceeded. */
export interface PackResult {
  readonly artifact: Artifact;
  readonly warnings: readonly string[];
}

/**
 * Makes the artifact: zips a folder, or uses a ready zip as it is. A zip that is a little too large is packed again with more
 * effort before it fails. Throws `artifact` when a file changed since the check, when
 * the zip is too large, or when it cannot be written, and the signal's reason on abort. Then leaves no file behind.
 */
export async function packSource(
  source: ArtifactSource,
  options: PackOptions,
): Promise<PackResult> {
  options.signal.throwIfAborted();
  if (source.kind === 'zip') return { artifact: await confirmZip(source), warnings: [] };
  try {
    const packed =
      (await packFolder(source, 'usual', options)) ?? (await packFolder(source, 'best', options));
    if (packed === undefined) throw new Error('The second zip is never packed again.');
    if (options.namesByContent !== true) return packed;
    return { ...packed, artifact: await renameByContent(packed.artifact) };
  } catch (error) {
    if (fileErrorCode(error) === undefined || error instanceof ActionError) throw error;
    const place = showName(options.outputPath);
    throw new ActionError(
      'artifact',
      fileErrorCode(error) === 'EEXIST'
        ? `${place} already exists and is not overwritten.`
        : `Could not write the zip to ${place} (${explainFileError(error)}).`,
      { cause: error },
    );
  }
}

/** More effort saves a few per cent, so that a zip beyond that is not worth it. */
const WORTH_IT = 1.1;

/** Zips a folder. Returns undefined, and leaves no file, when a zip of the usual level is to be packed again. */
async function packFolder(
  source: FolderSource,
  level: 'usual' | 'best',
  options: PackOptions,
): Promise<PackResult | undefined> {
  const { outputPath, signal, limits } = options;
  const packed = await withNewFile(outputPath, async (handle) => {
    const onBytes = countBytes(source, options);
    const zip = await writeZip(source, { handle, signal, onBytes, level });
    const most = mostZippedBytes(limits);
    if (level === 'usual' && zip.size > most && zip.size <= most * WORTH_IT) return zip.size;
    return { artifact: describe(source, zip, options), warnings: checkSize(zip, options) };
  });
  if (typeof packed !== 'number') return packed;
  await rm(outputPath);
  options.onAgain?.(packed);
  return undefined;
}

/**
 * Names a zip after the first 12 digits of its SHA-256. The runner accepts one file per name in a job, and fails the step that
 * lists another one.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/CreateArtifactsFileCommand.cs
 */
export function nameByContent(sha256: string): string {
  return `artifact-${sha256.slice(0, 12)}.zip`;
}

async function renameByContent(artifact: Artifact): Promise<Artifact> {
  const path = join(dirname(artifact.path), nameByContent(artifact.sha256));
  await rename(artifact.path, path);
  return { ...artifact, path };
}

/** Makes sure that a ready zip has not changed since its digests were computed. */
async function confirmZip(zip: ZipSource): Promise<Artifact> {
  const changed = (what: string): ActionError =>
    new ActionError('artifact', `${showName(zip.path)} ${what} after it was checked.`);
  let found;
  try {
    found = await stat(zip.path, { bigint: true });
  } catch (error) {
    throw changed(`became unreadable (${explainFileError(error)})`);
  }
  if (Number(found.size) !== zip.size || found.mtimeNs !== zip.mtimeNs) throw changed('changed');
  const { path, sha256, size, files, unzippedSize, contents } = zip;
  return { path, sha256, size, files, unzippedSize, contentSha256: zip.contentSha256, contents };
}

function countBytes(source: FolderSource, options: PackOptions): (bytes: number) => void {
  const totalBytes = sumSizes(source);
  let doneBytes = 0;
  return (bytes) => {
    doneBytes += bytes;
    options.onProgress?.({ doneBytes, totalBytes });
  };
}

function describe(source: FolderSource, zip: WrittenZip, { outputPath }: PackOptions): Artifact {
  return {
    path: outputPath,
    sha256: zip.sha256,
    size: zip.size,
    files: source.files.length,
    unzippedSize: sumSizes(source),
    contentSha256: contentSha256({ files: zip.digests, emptyFolders: source.emptyFolders }),
    contents: zip.digests,
  };
}

function sumSizes({ files }: FolderSource): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

function checkSize(
  { size }: WrittenZip,
  { enforceLimits, limits }: PackOptions,
): readonly string[] {
  const { exceeded, doubtful } = checkLimits({ files: [], zippedSize: size }, limits);
  if (enforceLimits && exceeded.length > 0) {
    throw new ActionError('artifact', exceeded.join(' '), {
      hint: 'Remove what the site does not need, such as source maps, or set enforce_limits to false.',
    });
  }
  return [...exceeded, ...doubtful];
}

/**
 * Creates a file with mode 0600, lets `write` fill it, and closes it. Throws `EEXIST` when it exists. Removes the file on any
 * later failure.
 */
async function withNewFile<T>(path: string, write: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(path, 'wx+', OWNER_ONLY);
  try {
    try {
      return await write(handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
