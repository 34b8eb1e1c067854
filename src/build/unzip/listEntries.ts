import type { FileHandle } from 'node:fs/promises';
import { fromRandomAccessReaderPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { explainFileError, fileErrorCode } from '../../files/index.ts';
import { MOST_ENTRIES } from '../check/index.ts';
import { toZipEntry } from './zipEntry.ts';
import type { ZipEntry } from './zipEntry.ts';
import { zipReader } from './zipReader.ts';

/** A zip whose directory could be read, or what is wrong with it, to be put behind the zip's name. */
export type ZipListing =
  | { readonly kind: 'zip'; readonly zip: ZipFile; readonly entries: readonly ListedEntry[] }
  | { readonly kind: 'fault'; readonly problem: string };

/** An entry for us, and for the library that reads it. */
export interface ListedEntry extends ZipEntry {
  readonly raw: Entry;
}

/** Names, extra fields and comments of all entries: a hundred times what a build has, and small beside its contents. */
const MOST_DIRECTORY_BYTES = 64 * 1024 * 1024;

const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/**
 * Reads the directory at the end of a zip. The caller closes the handle, and not the zip. Throws only the signal's reason.
 */
export async function listEntries(handle: FileHandle, signal: AbortSignal): Promise<ZipListing> {
  let zip;
  try {
    // Names are decoded and sizes compared by us, who report every fault instead of stopping at the first.
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
    const { size } = await handle.stat();
    zip = await fromRandomAccessReaderPromise(zipReader(handle, size), size, options);
  } catch (error) {
    const begins = await readSignature(handle, 0);
    const problem =
      begins === LOCAL_HEADER
        ? `is a zip that is cut short or damaged (${explain(error)})`
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
    // The types are wrong about this: it is where the next entry of the directory would begin.
    const cursor = Number(zip.readEntryCursor);
    return (await readSignature(handle, cursor)) === CENTRAL_HEADER
      ? { kind: 'fault', problem: 'is a damaged zip (it has more entries than it says)' }
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

/** The library throws plain errors whose messages are sentences. Errors of other kinds are the disk's, or bugs. */
function explain(error: unknown): string {
  return error instanceof Error && error.name === 'Error' && fileErrorCode(error) === undefined
    ? error.message.replace(/\.$/, '')
    : explainFileError(error);
}
