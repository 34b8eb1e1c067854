import { read } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { RandomAccessReader, fromRandomAccessReaderPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { explainFileError, fileErrorCode } from '../../files/index.ts';
import { MOST_ENTRIES } from '../check/index.ts';
import { toZipEntry } from './zipEntry.ts';
import type { ZipEntry } from './zipEntry.ts';

/** A zip with a readable directory, or its problem, which completes a sentence after the zip's name. */
export type ZipListing =
  | { readonly kind: 'zip'; readonly zip: ZipFile; readonly entries: readonly ListedEntry[] }
  | { readonly kind: 'fault'; readonly problem: string };

/** An entry for us (`ZipEntry`) and for the library (`raw`). */
export interface ListedEntry extends ZipEntry {
  readonly raw: Entry;
}

/** Limit for names, extra fields and comments of all entries: a hundred times what a build has. */
const MOST_DIRECTORY_BYTES = 64 * 1024 * 1024;

const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/**
 * Reads the central directory of a zip. The caller closes the handle, not the zip. Throws only the signal's reason.
 */
export async function listEntries(handle: FileHandle, signal: AbortSignal): Promise<ZipListing> {
  let zip;
  try {
    // We decode names and compare sizes ourselves, to report every fault instead of stopping at the first.
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
    const { size } = await handle.stat();
    zip = await fromRandomAccessReaderPromise(new ZipReader(handle, size), size, options);
  } catch (error) {
    const begins = await readSignature(handle, 0);
    const problem =
      begins === LOCAL_HEADER
        ? `is a truncated or damaged zip (${explain(error)})`
        : 'is neither a folder nor a zip';
    return { kind: 'fault', problem };
  }
  if (zip.entryCount > MOST_ENTRIES) return { kind: 'fault', problem: 'has over 100,000 entries' };
  try {
    const entries: ListedEntry[] = [];
    let bytes = 0;
    for await (const raw of zip.eachEntry()) {
      signal.throwIfAborted();
      bytes += raw.fileNameLength + raw.extraFieldLength + raw.fileCommentLength;
      if (bytes > MOST_DIRECTORY_BYTES)
        return { kind: 'fault', problem: 'has over 64 MiB of names and comments' };
      entries.push({ ...toZipEntry(raw), raw });
    }
    // The types are wrong here: this is the position of the next entry in the directory.
    const cursor = Number(zip.readEntryCursor);
    return (await readSignature(handle, cursor)) === CENTRAL_HEADER
      ? { kind: 'fault', problem: 'is a damaged zip (it has more entries than it declares)' }
      : { kind: 'zip', zip, entries };
  } catch (error) {
    signal.throwIfAborted();
    return { kind: 'fault', problem: `is a damaged zip (${explain(error)})` };
  }
}

async function readSignature(handle: FileHandle, position: number): Promise<number | undefined> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, position);
  return bytesRead === 4 ? buffer.readUInt32LE(0) : undefined;
}

/** The library throws plain errors with sentences as messages. Any other error comes from the disk, or is a bug. */
function explain(error: unknown): string {
  return error instanceof Error && error.name === 'Error' && fileErrorCode(error) === undefined
    ? error.message.replace(/\.$/, '')
    : explainFileError(error);
}

const CHUNK_BYTES = 256 * 1024;

type ReadCall = Parameters<RandomAccessReader['read']>;

/**
 * Reads a zip for the library, which requires a subclass. Its own reader passes any position from the zip to the system. An
 * impossible position then crashes the process, and no caller can catch that.
 */
class ZipReader extends RandomAccessReader {
  readonly #handle: FileHandle;
  readonly #size: number;

  constructor(handle: FileHandle, size: number) {
    super();
    this.#handle = handle;
    this.#size = size;
  }

  override read(...[buffer, offset, length, position, callback]: ReadCall): void {
    if (position <= this.#size) read(this.#handle.fd, buffer, offset, length, position, callback);
    else
      setImmediate(() => {
        callback(new Error('a part of it is outside the file'));
      });
  }

  override createReadStream({ start, end }: { start: number; end: number }): Readable {
    return Readable.from(readRange(this.#handle, start, end), { objectMode: false });
  }
}

async function* readRange(handle: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let position = start; position < end;) {
    const length = Math.min(CHUNK_BYTES, end - position);
    const chunk = Buffer.allocUnsafeSlow(length);
    const { bytesRead } = await handle.read(chunk, 0, length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
}
