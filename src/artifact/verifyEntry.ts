import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { explainFileError } from '../fileErrors.ts';

/** What reading an entry to its end gave, or what is wrong with it. */
export type EntryContent =
  | {
      readonly kind: 'content';
      readonly sha256: string;
      /** The first bytes, as many as were asked for. */
      readonly head: Buffer;
    }
  | { readonly kind: 'damaged'; readonly problem: string };

const STORED = 0;

/**
 * Reads an entry that is stored or deflated, and compares it with its checksum and its sizes. Never unzips more than the
 * declared size; memory does not grow with it. Throws only the signal's reason.
 */
export async function verifyEntry(
  { zip, entry }: { readonly zip: ZipFile; readonly entry: Entry },
  headBytes: number,
  signal: AbortSignal,
): Promise<EntryContent> {
  try {
    const local = await zip.readLocalFileHeaderPromise(entry);
    if (
      !local.fileName.equals(entry.fileNameRaw) ||
      local.compressionMethod !== entry.compressionMethod
    ) {
      return { kind: 'damaged', problem: 'its two headers differ' };
    }
    return await readContent({ zip, entry }, headBytes, signal);
  } catch (error) {
    signal.throwIfAborted();
    return { kind: 'damaged', problem: explain(error) };
  }
}

async function readContent(
  { zip, entry }: { readonly zip: ZipFile; readonly entry: Entry },
  headBytes: number,
  signal: AbortSignal,
): Promise<EntryContent> {
  const zipped = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  const inflate = entry.compressionMethod === STORED ? undefined : createInflateRaw();
  const hash = createHash('sha256');
  const head = Buffer.alloc(headBytes);
  let size = 0;
  let checksum = 0;
  const consume = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of chunks) {
      if (size < headBytes) chunk.copy(head, size);
      size += chunk.length;
      if (size > entry.uncompressedSize) throw new Error('it is larger than it says');
      checksum = crc32(chunk, checksum);
      hash.update(chunk);
    }
  };
  if (inflate === undefined) await pipeline(zipped, consume, { signal });
  else await pipeline(zipped, inflate, consume, { signal });
  if (size < entry.uncompressedSize) return damaged('it is smaller than it says');
  if (inflate !== undefined && inflate.bytesWritten < entry.compressedSize)
    return damaged('there are bytes after its end');
  if (checksum !== entry.crc32) return damaged('its CRC-32 is wrong');
  return { kind: 'content', sha256: hash.digest('hex'), head: head.subarray(0, size) };
}

function damaged(problem: string): EntryContent {
  return { kind: 'damaged', problem };
}

/** The library throws plain errors whose messages are sentences. Errors of other kinds are zlib's, the disk's, or bugs. */
function explain(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  if (code === 'Z_BUF_ERROR') return 'its deflated data is cut short';
  if (code === 'Z_DATA_ERROR') return 'its deflated data is invalid';
  return code === '' && error instanceof Error && error.name === 'Error'
    ? error.message
    : explainFileError(error);
}
