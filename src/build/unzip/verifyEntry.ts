import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry, LocalFileHeader, ZipFile } from 'yauzl';
import { explainFileError } from '../../files/index.ts';
import { showName } from '../../text/index.ts';
import { bytesToCheck, holdsPrivateKey } from '../check/index.ts';
import type { Finding } from '../check/index.ts';
import type { PackedFile } from '../contentSha256.ts';
import type { ListedEntry } from './listEntries.ts';
import { STORED, UTF8_FLAG } from './zipEntry.ts';

/** The result of reading an entry completely. */
export type EntryContent =
  | {
      readonly kind: 'content';
      readonly sha256: string;
      /** The first bytes, up to `headBytes`. */
      readonly head: Buffer;
    }
  | { readonly kind: 'damaged'; readonly problem: string };

/** What to do with the content besides checking it. */
export interface EntryUse {
  /** How many bytes of its beginning to return. Default: 0. */
  readonly headBytes?: number;
  /** Receives each chunk of the content. */
  readonly write?: (chunk: Buffer) => Promise<unknown>;
}

const ENCRYPTED_FLAG = 0x1;
const SIZES_FOLLOW_FLAG = 0x8;
const IN_ZIP64_FIELD = 0xffffffff;

/**
 * Reads a stored or deflated entry, and compares it with its checksum and sizes. Unzips at most the declared size, in constant
 * memory. Throws only the signal's reason.
 */
export async function verifyEntry(
  { zip, entry }: { readonly zip: ZipFile; readonly entry: Entry },
  use: EntryUse,
  signal: AbortSignal,
): Promise<EntryContent> {
  try {
    const local = await zip.readLocalFileHeaderPromise(entry);
    if (!isSame(local, entry)) return damaged('its two headers differ');
    return await readContent({ zip, entry }, use, signal);
  } catch (error) {
    signal.throwIfAborted();
    return { kind: 'damaged', problem: explain(error) };
  }
}

/** Compares both headers: programs that unzip a stream use the local one, others the central directory. */
function isSame(local: LocalFileHeader, entry: Entry): boolean {
  const { generalPurposeBitFlag: flags } = local;
  const isAscii = entry.fileNameRaw.every((byte) => byte < 0x80);
  const meaningful = ENCRYPTED_FLAG | (isAscii ? 0 : UTF8_FLAG);
  return (
    local.fileName.equals(entry.fileNameRaw) &&
    local.compressionMethod === entry.compressionMethod &&
    ((flags ^ entry.generalPurposeBitFlag) & meaningful) === 0 &&
    ((flags & SIZES_FOLLOW_FLAG) !== 0 || hasSameSizes(local, entry))
  );
}

function hasSameSizes(local: LocalFileHeader, entry: Entry): boolean {
  const fits = (one: number, other: number): boolean => one === other || one === IN_ZIP64_FIELD;
  return (
    local.crc32 === entry.crc32 &&
    fits(local.compressedSize, entry.compressedSize) &&
    fits(local.uncompressedSize, entry.uncompressedSize)
  );
}

async function readContent(
  { zip, entry }: { readonly zip: ZipFile; readonly entry: Entry },
  { headBytes = 0, write }: EntryUse,
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
      if (size > entry.uncompressedSize) throw new Error('it is larger than declared');
      checksum = crc32(chunk, checksum);
      hash.update(chunk);
      await write?.(chunk);
    }
  };
  if (inflate === undefined) await pipeline(zipped, consume, { signal });
  else await pipeline(zipped, inflate, consume, { signal });
  if (size < entry.uncompressedSize) return damaged('it is smaller than declared');
  if (inflate !== undefined && inflate.bytesWritten < entry.compressedSize)
    return damaged('there are bytes after its end');
  if (checksum !== entry.crc32) return damaged('its CRC-32 is wrong');
  return { kind: 'content', sha256: hash.digest('hex'), head: head.subarray(0, size) };
}

function damaged(problem: string): EntryContent {
  return { kind: 'damaged', problem };
}

/** The library throws plain errors with sentences as messages. Any other error comes from zlib or the disk, or is a bug. */
function explain(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  if (code === 'Z_BUF_ERROR') return 'its deflated data is truncated';
  if (code === 'Z_DATA_ERROR') return 'its deflated data is invalid';
  return code === '' && error instanceof Error && error.name === 'Error'
    ? error.message
    : explainFileError(error);
}

/** A file of the build and its entry. */
export interface ZippedFile {
  /** Path inside the build. */
  readonly name: string;
  readonly size: number;
  readonly entry: ListedEntry;
}

interface ZipToVerify {
  readonly zip: ZipFile;
  readonly files: readonly ZippedFile[];
  readonly folders: readonly ListedEntry[];
  readonly allowSensitiveFiles: boolean;
}

/** The digests of the intact files, and all findings. */
export interface VerifiedFiles {
  readonly digests: readonly PackedFile[];
  readonly findings: readonly Finding[];
}

/** Reads every file and folder of a zip completely, one after the other. Throws only the signal's reason. */
export async function verifyEntries(
  { zip, files, folders, allowSensitiveFiles }: ZipToVerify,
  signal: AbortSignal,
): Promise<VerifiedFiles> {
  const digests: PackedFile[] = [];
  const findings: Finding[] = [];
  for (const { name, size, entry } of files) {
    signal.throwIfAborted();
    // `checkEntries` has reported it.
    if (!entry.raw.canDecodeFileData()) continue;
    const headBytes = allowSensitiveFiles ? 0 : bytesToCheck(name, size);
    const content = await verifyEntry({ zip, entry: entry.raw }, { headBytes }, signal);
    if (content.kind === 'damaged') {
      findings.push(reportDamage(entry, content.problem));
      continue;
    }
    digests.push({ name, sha256: content.sha256, size });
    if (headBytes > 0 && holdsPrivateKey(name, content.head)) {
      findings.push({ rule: 'sensitive', offender: showName(name) });
    }
  }
  for (const folder of folders) {
    const content = await verifyEntry({ zip, entry: folder.raw }, {}, signal);
    if (content.kind === 'damaged') findings.push(reportDamage(folder, content.problem));
  }
  return { digests, findings };
}

function reportDamage({ shown }: ListedEntry, problem: string): Finding {
  return { rule: 'entry-damaged', offender: `${shown} (${problem})` };
}
