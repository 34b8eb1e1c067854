const BLOCK_BYTES = 512 * 1024;
/** A rest that is not worth a block of its own goes with the one before. */
const LEAST_REST_BYTES = 256 * 1024;

/**
 * Lists the lengths of the blocks that a file is packed in, in bytes: at least one, if only of nothing. They depend on the
 * file's size alone, because they decide what the zip's bytes are.
 */
export function* cutBlocks(size: number): Generator<number, void> {
  let rest = size;
  for (; rest >= BLOCK_BYTES + LEAST_REST_BYTES; rest -= BLOCK_BYTES) yield BLOCK_BYTES;
  yield rest;
}
