import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { readUnchanged } from './readUnchanged.ts';
import type { SourceFile } from '../source.ts';
import type { DeflateBlock } from './deflateBlock.ts';
import type { Job } from './inOrder.ts';

/** A block of a file, read and maybe deflated. */
export interface Piece {
  readonly file: SourceFile;
  readonly bytes: Buffer;
  /** Undefined when the file is stored. */
  readonly deflated: Buffer | undefined;
  readonly isFirst: boolean;
  /** The digests of the whole file; only on its last block. */
  readonly digests: FileDigests | undefined;
}

/** The digests of a file. */
export interface FileDigests {
  readonly crc32: number;
  /** In lower-case hex. */
  readonly sha256: string;
}

/** What packing a file needs. */
export interface Packing {
  /** Returns the memory to read a block into. */
  readonly allocate: (length: number) => Buffer;
  readonly deflate: DeflateBlock;
  /** Called with the number of bytes read from the file. */
  readonly onBytes: (bytes: number) => void;
}

/** Memory for a block besides its bytes, mostly deflate's state. It adds up with many small files. */
const OVERHEAD_BYTES = 128 * 1024;
/** How far back deflate looks. */
const DICTIONARY_BYTES = 32 * 1024;

/**
 * Starts packing a file, block by block. Deflates its blocks in parallel. Each block gets the end of the previous one as a
 * dictionary, so that they shrink as well as in one go. Throws `artifact` when the file changed.
 */
export function* packPieces(file: SourceFile, packing: Packing): Generator<Job<Piece>, void> {
  const sha256 = createHash('sha256');
  const isStored = COMPRESSED_NAME.test(file.name);
  let crc = 0;
  let rest = file.size;
  let dictionary: Buffer | undefined;
  for (const bytes of readUnchanged(file, cutBlocks(file.size), packing.allocate)) {
    sha256.update(bytes);
    crc = crc32(bytes, crc);
    rest -= bytes.length;
    packing.onBytes(bytes.length);
    const isLast = rest === 0;
    const isFirst = rest + bytes.length === file.size;
    const digests = isLast ? { crc32: crc, sha256: sha256.digest('hex') } : undefined;
    const piece: Piece = { file, bytes, deflated: undefined, isFirst, digests };
    const result = isStored
      ? Promise.resolve(piece)
      : packing.deflate({ bytes, dictionary, isLast }).then((deflated) => ({ ...piece, deflated }));
    // Copies, because `bytes` is reused. One buffer is enough, because deflate has already copied it.
    if (!isStored && !isLast) {
      dictionary ??= Buffer.allocUnsafeSlow(DICTIONARY_BYTES);
      bytes.copy(dictionary, 0, bytes.length - DICTIONARY_BYTES);
    }
    yield { weight: bytes.length + OVERHEAD_BYTES, result };
  }
}

const BLOCK_BYTES = 512 * 1024;
/** A smaller rest joins the previous block. */
const LEAST_REST_BYTES = 256 * 1024;

/**
 * Lists the lengths of a file's blocks, in bytes; an empty file has one empty block. They depend on the file's size alone,
 * because they determine the zip's bytes.
 */
export function* cutBlocks(size: number): Generator<number, void> {
  let rest = size;
  for (; rest >= BLOCK_BYTES + LEAST_REST_BYTES; rest -= BLOCK_BYTES) yield BLOCK_BYTES;
  yield rest;
}

/** Already compressed formats. Deflating them takes time and saves nothing. */
const COMPRESSED_NAME =
  /\.(?:7z|aac|avif|br|bz2|gif|gz|heic|jpe?g|jxl|m4a|m4v|mov|mp3|mp4|ogg|opus|png|tgz|webm|webp|woff2?|xz|zip|zst)$/i;
