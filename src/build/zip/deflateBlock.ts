import { constants, createDeflateRaw } from 'node:zlib';

/** A block of a file that can be deflated independently. */
export interface Block {
  readonly bytes: Buffer;
  /** The bytes before the block, as far back as deflate looks; undefined for the first. Valid only until the call returns. */
  readonly dictionary: Buffer | undefined;
  readonly isLast: boolean;
}

/** Deflates a block. The result depends on the block alone. The caller frees it with `freeMemory` after writing it. */
export type DeflateBlock = (block: Block) => Promise<Buffer>;

/** How hard zlib tries. */
export type Level = 'usual' | 'best';

/**
 * Level 5 takes three quarters of the time of zlib's default, 6, for 0.7 % more bytes of a build at the limit. Level 9 takes up to
 * three times as long.
 */
const LEVELS: Readonly<Record<Level, number>> = { usual: 5, best: 9 };

/** Larger than the shared pool for small buffers, so that a chunk can be freed alone. */
const LEAST_CHUNK_BYTES = Buffer.poolSize + 1;

/**
 * Returns what deflates blocks on the threads of libuv's pool. The results of a file's blocks form one deflate stream: each block
 * but the last ends with an empty stored block, which pads it to a whole byte.
 */
export function deflateAt(level: Level): DeflateBlock {
  return (block) => deflate(block, LEVELS[level]);
}

function deflate({ bytes, dictionary, isLast }: Block, level: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const engine = createDeflateRaw({
      level,
      // The result mostly fits into one chunk, which saves a copy and wastes little memory.
      chunkSize: Math.max(LEAST_CHUNK_BYTES, Math.ceil(bytes.length / 2)),
      // More than the output, or the engine would wait for a reader.
      ...{ readableHighWaterMark: 2 * bytes.length + LEAST_CHUNK_BYTES },
      // Ending the stream instead would need another round on a thread.
      flush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
      ...(dictionary === undefined ? {} : { dictionary }),
    });
    engine.on('error', reject);
    engine.write(bytes, (error) => {
      const deflated: unknown = engine.read();
      engine.close();
      if (Buffer.isBuffer(deflated)) resolve(deflated);
      else reject(error ?? new Error('zlib returned nothing.'));
    });
  });
}

/**
 * Frees the memory of unused bytes at once. The garbage collector would let about 50 MiB pile up. Leaves small buffers alone,
 * because they may share their memory.
 */
export function freeMemory({ buffer }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize) buffer.transfer(0);
}
