import { constants, createDeflateRaw } from 'node:zlib';

/** A piece of a file that can be deflated by itself. */
export interface Block {
  readonly bytes: Buffer;
  /**
   * What precedes it in its file, as far back as deflate looks; undefined for the first block. Valid only until the call
   * returns.
   */
  readonly dictionary: Buffer | undefined;
  readonly isLast: boolean;
}

/** Deflates a block. What it gives depends on the block alone, and is freed when it has been written. */
export type DeflateBlock = (block: Block) => Promise<Buffer>;

const LEVEL = 6;
/** Not from the pool that small buffers share, so that it can be freed by itself. */
const LEAST_CHUNK_BYTES = Buffer.poolSize + 1;

/**
 * Deflates a block on a thread of libuv's pool. The results of all blocks of a file, one after the other, are one deflate
 * stream: every block but the last ends with an empty stored block, which brings it to the border of a byte.
 */
export const deflateBlock: DeflateBlock = ({ bytes, dictionary, isLast }) =>
  new Promise((resolve, reject) => {
    const engine = createDeflateRaw({
      level: LEVEL,
      // The result mostly fits into one chunk, so that nothing is joined, and does not fill much less.
      chunkSize: Math.max(LEAST_CHUNK_BYTES, Math.ceil(bytes.length / 2)),
      // More than there can be, or the engine would wait for somebody to read.
      ...{ readableHighWaterMark: 2 * bytes.length + LEAST_CHUNK_BYTES },
      // Instead of ending the stream, which would enter a thread once more.
      flush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
      ...(dictionary === undefined ? {} : { dictionary }),
    });
    engine.on('error', reject);
    engine.write(bytes, (error) => {
      const deflated: unknown = engine.read();
      engine.close();
      if (Buffer.isBuffer(deflated)) resolve(deflated);
      else reject(error ?? new Error('zlib gave nothing.'));
    });
  });
