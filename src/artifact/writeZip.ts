import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { FileHandle } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { FileDigest } from './contentSha256.ts';
import { OUTPUT, sortByBytes } from './names.ts';
import { readUnchanged } from './readUnchanged.ts';
import type { FolderSource, SourceFile } from './source.ts';

/** Where a zip goes to, and who is told. */
export interface ZipTarget {
  /** A new file, open for writing. The caller closes it. */
  readonly handle: FileHandle;
  readonly signal: AbortSignal;
  /** Called as bytes of the files have been read. */
  readonly onBytes: (bytes: number) => void;
}

export interface WrittenZip {
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly digests: readonly FileDigest[];
}

/** All entries get the same: noon, which exists on this day in every time zone, because the library takes local time. */
const OPTIONS = { mtime: new Date(1980, 0, 1, 12), forceDosTimestamp: true } as const;
const FILE_OPTIONS = { ...OPTIONS, mode: 0o100644 } as const;
const FOLDER_OPTIONS = { ...OPTIONS, mode: 0o040755 } as const;

/**
 * Writes a zip of a folder. Its bytes depend only on the names and contents of the files and empty folders, and on zlib:
 * entries are in the order of their names' UTF-8 bytes, all with the same time and mode. The digests of the zip and of
 * its files are computed while the bytes pass; memory does not grow with them. Throws the signal's reason, `artifact`
 * when a file changed, or the error of the disk.
 */
export async function writeZip(source: FolderSource, target: ZipTarget): Promise<WrittenZip> {
  const zip = new ZipFile();
  const stop = new AbortController();
  const signal = AbortSignal.any([target.signal, stop.signal]);
  const stopOther = (error: unknown): never => {
    stop.abort(error);
    throw error;
  };
  const writing = writeOut(zip, target.handle, signal).catch(stopOther);
  const reading = addEntries(zip, source, { ...target, signal }).catch(stopOther);
  await Promise.allSettled([writing, reading]);
  target.signal.throwIfAborted();
  stop.signal.throwIfAborted();
  return { ...(await writing), digests: await reading };
}

async function writeOut(
  zip: ZipFile,
  handle: FileHandle,
  signal: AbortSignal,
): Promise<Pick<WrittenZip, 'size' | 'sha256'>> {
  const hash = createHash('sha256');
  let size = 0;
  const write = async (chunks: AsyncIterable<string | Buffer>): Promise<void> => {
    for await (const data of chunks) {
      const chunk = typeof data === 'string' ? Buffer.from(data) : data;
      hash.update(chunk);
      await writeAll(handle, chunk);
      size += chunk.length;
    }
  };
  await pipeline(zip.outputStream, write, { signal });
  return { size, sha256: hash.digest('hex') };
}

async function writeAll(handle: FileHandle, chunk: Buffer): Promise<void> {
  let done = 0;
  // The system may take less than it is given.
  while (done < chunk.length) done += (await handle.write(chunk, done)).bytesWritten;
}

async function addEntries(
  zip: ZipFile,
  { files, emptyFolders }: FolderSource,
  target: Omit<ZipTarget, 'handle'>,
): Promise<FileDigest[]> {
  const digests: FileDigest[] = [];
  const folders = emptyFolders.map((name) => ({ name, path: undefined }));
  for (const entry of sortByBytes([...files, ...folders], ({ name }) => name)) {
    target.signal.throwIfAborted();
    if (entry.path === undefined) zip.addEmptyDirectory(OUTPUT + entry.name, FOLDER_OPTIONS);
    else digests.push({ name: entry.name, sha256: await addFile(zip, entry, target) });
  }
  zip.end();
  return digests;
}

async function addFile(
  zip: ZipFile,
  file: SourceFile,
  { signal, onBytes }: Omit<ZipTarget, 'handle'>,
): Promise<string> {
  const hash = createHash('sha256');
  const content = new PassThrough();
  zip.addReadStream(content, OUTPUT + file.name, FILE_OPTIONS);
  try {
    for await (const chunk of readUnchanged(file)) {
      signal.throwIfAborted();
      hash.update(chunk);
      onBytes(chunk.length);
      if (!content.write(chunk)) await once(content, 'drain', { signal });
    }
    content.end();
    // Without waiting, small files would pile up in memory.
    await finished(content, { signal });
    return hash.digest('hex');
  } finally {
    content.destroy();
  }
}
