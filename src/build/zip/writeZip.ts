import type { FileHandle } from 'node:fs/promises';
import { OUTPUT, sortByBytes } from '../check/index.ts';
import type { PackedFile } from '../contentSha256.ts';
import type { FolderSource, SourceFile } from '../source.ts';
import { takeTurns } from '../takeTurns.ts';
import { createPieceWriter } from './createPieceWriter.ts';
import { createRing } from './createRing.ts';
import { createZipWriter } from './createZipWriter.ts';
import { deflateAt, freeMemory } from './deflateBlock.ts';
import type { DeflateBlock, Level } from './deflateBlock.ts';
import { inOrder } from './inOrder.ts';
import type { Job } from './inOrder.ts';
import { packPieces } from './packPieces.ts';
import type { Packing, Piece } from './packPieces.ts';

/** Where to write a zip, and how. */
export interface ZipTarget {
  /** A new file, open for reading and writing. The caller closes it. */
  readonly handle: FileHandle;
  readonly signal: AbortSignal;
  /** Called with the number of bytes read from the files. */
  readonly onBytes: (bytes: number) => void;
  /** How hard to try. Default: `usual`. */
  readonly level?: Level;
  /** Deflates blocks, in any order. Default: threads. */
  readonly deflate?: DeflateBlock;
}

/** A complete zip. Digests are SHA-256 in lower-case hex. */
export interface WrittenZip {
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly digests: readonly PackedFile[];
}

/** How far reading runs ahead of writing: enough to keep all threads busy. */
const ROOM_BYTES = 6 * 1024 * 1024;
/** The last block may exceed the room, and the ring's end may be too short for a block. */
const RING_BYTES = ROOM_BYTES + 2 * 1024 * 1024;
/** A few milliseconds of work. */
const TURN_BYTES = 8 * 1024 * 1024;

/**
 * Writes a reproducible zip of a folder. Its bytes depend only on the names and contents of the files and empty folders, on the
 * level and on zlib: entries are sorted by the UTF-8 bytes of their names, all have the same time and mode, and a file's size alone decides
 * its blocks. Deflates blocks on libuv's thread pool, and computes all digests on the way, in constant memory. Throws the
 * signal's reason, `artifact` when a file changed, or the file system's error.
 */
export async function writeZip(source: FolderSource, target: ZipTarget): Promise<WrittenZip> {
  const { level = 'usual', deflate = deflateAt(level), onBytes, signal } = target;
  const ring = createRing(RING_BYTES);
  const steps = beginSteps(source, { allocate: ring.take, deflate, onBytes });
  const zip = createZipWriter(target.handle.fd);
  const takeTurn = takeTurns(TURN_BYTES, signal);
  const writePiece = createPieceWriter(zip, takeTurn);
  const digests: PackedFile[] = [];
  for await (const step of inOrder(steps, ROOM_BYTES)) {
    signal.throwIfAborted();
    if (typeof step === 'string') {
      zip.add({ ...EMPTY, name: OUTPUT + step }, Buffer.alloc(0));
      continue;
    }
    await writePiece(step);
    ring.giveBack();
    const { file, bytes, deflated, digests: found } = step;
    if (deflated !== undefined) freeMemory(deflated);
    if (found !== undefined) {
      digests.push({ name: file.name, sha256: found.sha256, size: file.size });
    }
    await takeTurn(bytes.length);
  }
  return { ...zip.finish(), digests };
}

const EMPTY = { method: 0, crc32: 0, size: 0, packedSize: 0 } as const;

/** Starts the pieces of files, and yields empty folders, in the order of the zip. */
function* beginSteps(
  { files, emptyFolders }: FolderSource,
  packing: Packing,
): Generator<Job<Piece | string>, void> {
  for (const entry of sortByBytes<SourceFile | string>([...files, ...emptyFolders], nameOf)) {
    if (typeof entry === 'string') yield { weight: 0, result: Promise.resolve(entry) };
    else yield* packPieces(entry, packing);
  }
}

function nameOf(entry: SourceFile | string): string {
  return typeof entry === 'string' ? entry : entry.name;
}
